package org.marquee.kernel.sql;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Where transactions begin. They may have to wait for what others have locked, and must not hold all connections meanwhile. One
 * that had to give way to another is begun anew: nobody is told of a deadlock.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TransactionGate {
    private static final int ATTEMPTS = 5;

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
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !DatabaseFailures.isForAnother(e)) {
                    throw e;
                }
            }
        }
    }
}
