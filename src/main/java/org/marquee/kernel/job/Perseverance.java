package org.marquee.kernel.job;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a failure once, and not each second until the database is back; and not at all of work that the end of the program has
 * broken off.
 */
@Interceptor
@KeepsTrying("")
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class Perseverance {
    private final Closing closing;
    private volatile boolean isFailing;

    Perseverance(Closing closing) {
        this.closing = closing;
    }

    @AroundInvoke
    @Nullable
    Object turn(InvocationContext call) throws Exception {
        try {
            var result = call.proceed();
            isFailing = false;
            return result;
        } catch (RuntimeException e) {
            if (!isFailing && !closing.hasBegun()) {
                var method = call.getMethod();
                var what = method.getAnnotation(KeepsTrying.class).value();
                Logger.getLogger(method.getDeclaringClass()).warnf(e, "%s. Trying again and again", what);
            }
            isFailing = true;
            return null;
        }
    }
}
