package org.marquee.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests of the last days. */
@ApplicationScoped
class PrivacyRequests implements PanacheRepositoryBase<PrivacyRequest, UUID> {
    /** How long something is known of a request: somewhat longer than its link works. */
    static final Duration LIFE = Duration.ofDays(2);

    private final Clock clock;

    PrivacyRequests(Clock clock) {
        this.clock = clock;
    }

    /** One of those whose links were not mailed yet, for nobody else meanwhile. */
    Optional<PrivacyRequest> unmailed() {
        return getEntityManager()
                .createNativeQuery("""
                        select * from privacy_request where mailed_at is null
                        order by created_at, id limit 1 for update skip locked""", PrivacyRequest.class)
                .getResultStream()
                .findFirst();
    }

    /**
     * The request, if there still is one; it and all others about the address are locked, in one order, until the end of the
     * transaction.
     */
    Optional<PrivacyRequest> lock(UUID id, String email) {
        List<PrivacyRequest> ours = getEntityManager()
                .createNativeQuery(
                        "select * from privacy_request where id = ?1 or email = ?2 order by id for update",
                        PrivacyRequest.class)
                .setParameter(1, id)
                .setParameter(2, email)
                .getResultList();
        return ours.stream().filter(request -> request.id.equals(id)).findFirst();
    }

    /** Counts comments that were erased because of the request. */
    void count(UUID id, int erased) {
        update("comments = comments + ?1 where id = ?2", erased, id);
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
