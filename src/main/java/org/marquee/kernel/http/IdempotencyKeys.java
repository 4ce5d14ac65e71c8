package org.marquee.kernel.http;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * The requests of the last 24 hours that had a key. A row is written in the transaction of its request: a crash takes both away
 * or neither, and a second request with the key waits at the row until the first has ended.
 */
@ApplicationScoped
class IdempotencyKeys {
    private final EntityManager database;

    IdempotencyKeys(EntityManager database) {
        this.database = database;
    }

    /**
     * Takes the key for this request.
     *
     * @return the answer, when the request was done before; null when it is to be done now
     * @throws ProblemException 422 when the key stands for another request, 409 when the first takes too long
     */
    @Transactional(Transactional.TxType.MANDATORY)
    byte @Nullable [] claim(IdempotencyKey key) {
        var fingerprint = key.fingerprint();
        if (isFirst(key, fingerprint)) {
            return null;
        }
        var row = (Object[]) database.createNativeQuery("select fingerprint, answer from idempotency_key where id = ?1")
                .setParameter(1, key.id())
                .getSingleResult();
        if (!Arrays.equals(fingerprint, (byte[]) row[0])) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key came with another request before.");
        }
        return key.open((byte[]) row[1]);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(IdempotencyKey key, byte[] answer) {
        database.createNativeQuery("update idempotency_key set answer = ?1 where id = ?2")
                .setParameter(1, key.seal(answer))
                .setParameter(2, key.id())
                .executeUpdate();
    }

    /** Gives the key back, where the transaction will be committed; otherwise that is undone anyway. */
    @Transactional(Transactional.TxType.MANDATORY)
    void release(IdempotencyKey key) {
        try {
            database.createNativeQuery("delete from idempotency_key where id = ?1")
                    .setParameter(1, key.id())
                    .executeUpdate();
        } catch (PersistenceException e) {
            Log.debug("The transaction has failed before", e);
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        database.createNativeQuery("delete from idempotency_key where created_at < now() - interval '24 hours'")
                .executeUpdate();
    }

    /** One that is older than 24 hours counts as gone. */
    private boolean isFirst(IdempotencyKey key, byte[] fingerprint) {
        try {
            return database.createNativeQuery("""
                            insert into idempotency_key as k (id, fingerprint, created_at)
                            values (?1, ?2, now())
                            on conflict (id) do update set fingerprint = ?2, answer = null, created_at = now()
                            where k.created_at < now() - interval '24 hours'""")
                            .setParameter(1, key.id())
                            .setParameter(2, fingerprint)
                            .executeUpdate()
                    == 1;
        } catch (LockTimeoutException | LockAcquisitionException e) {
            throw new InProgress();
        }
    }

    /** 409: the first request with this key has not ended yet. */
    private static final class InProgress extends ProblemException {
        InProgress() {
            super(ProblemType.REQUEST_IN_PROGRESS, "The first request with this Idempotency-Key has not ended yet.");
        }

        @Override
        public Integer retryAfter() {
            return 1;
        }
    }
}
