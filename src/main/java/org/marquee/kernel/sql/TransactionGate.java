package org.marquee.kernel.sql;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where transactions begin. They may have to wait for what others have locked, and must not hold all connections meanwhile. One
 * that had to give way to another is begun anew, after a random moment, so that the same two don't meet again and again: nobody
 * is told of a deadlock.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TransactionGate {
    private static final int ATTEMPTS = 10;

    /** The longest pause after the first attempt; twice as long after each that follows, up to a limit. */
    private static final int FIRST_PAUSE_MILLIS = 20;

    private static final int LONGEST_PAUSE_MILLIS = 500;

    /** Deadlocks are only seen after a second each, and callers don't wait for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final TransactionSynchronizationRegistry current;
    private final TransactionPlaces places;

    TransactionGate(TransactionSynchronizationRegistry current, TransactionPlaces places) {
        this.current = current;
        this.places = places;
    }

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        if (current.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        places.take();
        try {
            return untilItHasItsWay(call);
        } finally {
            places.giveBack();
        }
    }

    private static Object untilItHasItsWay(InvocationContext call) throws Exception {
        var begin = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                var isLast = attempt == ATTEMPTS || System.nanoTime() - begin > PATIENCE.toNanos();
                if (isLast || !DatabaseFailures.isForAnother(e)) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(longestPause(attempt)));
            }
        }
    }

    private static int longestPause(int attempt) {
        return Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << (attempt - 1));
    }
}
