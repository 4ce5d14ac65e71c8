package org.marquee.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The sign-ins, and the refresh tokens of each. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {
    void addToken(UUID session, byte[] hash, Instant now) {
        flush();
        getEntityManager()
                .createNativeQuery("insert into refresh_token (hash, session_id, created_at) values (?1, ?2, ?3)")
                .setParameter(1, hash)
                .setParameter(2, session)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Uses a refresh token up. Of several who try at once, one does; the others wait for that, and then do not. */
    boolean useToken(byte[] hash, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update refresh_token set used_at = ?1 where hash = ?2 and used_at is null")
                        .setParameter(1, now)
                        .setParameter(2, hash)
                        .executeUpdate()
                == 1;
    }

    /** The session that a refresh token is of, used or not, locked until the end of the transaction. */
    Optional<Session> ofToken(byte[] hash) {
        return getEntityManager()
                .createNativeQuery("select session_id from refresh_token where hash = ?1", UUID.class)
                .setParameter(1, hash)
                .getResultStream()
                .findFirst()
                .map(id -> findById((UUID) id, LockModeType.PESSIMISTIC_WRITE));
    }

    void end(UUID session, Instant now) {
        update("endedAt = ?1 where id = ?2 and endedAt is null", now, session);
    }

    void endAllOf(UUID account, Instant now) {
        update("endedAt = ?1 where accountId = ?2 and endedAt is null", now, account);
    }

    void endOthersOf(UUID account, UUID but, Instant now) {
        update("endedAt = ?1 where accountId = ?2 and id <> ?3 and endedAt is null", now, account, but);
    }

    /** Tokens of ended sessions are kept till then: a thief who uses one is noticed. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        delete("expiresAt < instant");
    }
}
