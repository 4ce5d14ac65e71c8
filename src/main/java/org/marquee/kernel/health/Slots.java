package org.marquee.kernel.health;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many requests may be worked on at once. A request gives its slot back when its answer begins: from then on it waits for its
 * client alone, who may be as slow as a client likes.
 */
final class Slots {
    private final int all;
    private final AtomicInteger taken = new AtomicInteger();

    Slots(int all) {
        this.all = all;
    }

    /** Whether there was one left. */
    boolean take(RoutingContext request) {
        if (taken.incrementAndGet() > all) {
            taken.decrementAndGet();
            return false;
        }
        var isHeld = new AtomicBoolean(true);
        request.addHeadersEndHandler(answering -> giveBack(isHeld));
        // Nor is there always an answer: clients hang up.
        request.addEndHandler(ended -> giveBack(isHeld));
        return true;
    }

    private void giveBack(AtomicBoolean isHeld) {
        if (isHeld.getAndSet(false)) {
            taken.decrementAndGet();
        }
    }
}
