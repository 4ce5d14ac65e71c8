package org.marquee.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The requests of the last days. */
@ApplicationScoped
class PrivacyRequests implements PanacheRepositoryBase<PrivacyRequest, UUID> {
    /** How long the link of a request works, and nothing is known of it any more. */
    static final Duration LIFE = Duration.ofDays(2);

    private final Clock clock;

    PrivacyRequests(Clock clock) {
        this.clock = clock;
    }

    /** Some of those whose links were not mailed yet, for nobody else meanwhile. */
    List<PrivacyRequest> unmailed(int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from privacy_request where mailed_at is null
                        order by created_at, id limit ?1 for update skip locked""", PrivacyRequest.class)
                .setParameter(1, atMost)
                .getResultList();
    }

    /** Forgets who else asked about an address. */
    void forget(String email, UUID but) {
        delete("email = ?1 and id <> ?2", email, but);
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        forgetBefore(clock.instant().minus(LIFE));
    }

    void forgetBefore(Instant time) {
        delete("createdAt < ?1", time);
    }
}
