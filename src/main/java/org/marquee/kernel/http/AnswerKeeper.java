package org.marquee.kernel.http;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Somebody who wants the answer to a request for later. It is told on the thread that makes the answer, before anything is sent. */
@FunctionalInterface
public interface AnswerKeeper {
    /** @param body what this client gets of it */
    void keep(Answer answer, Representation body);

    /** From now on this one is told of the answer. */
    static void attach(AnswerKeeper keeper, RoutingContext request) {
        request.put(AnswerKeeper.class.getName(), keeper);
    }

    /** Whether somebody wants it. */
    static boolean isAttached(RoutingContext request) {
        return request.get(AnswerKeeper.class.getName()) != null;
    }

    /** Tells who wants to know, if anybody does. */
    static void tell(Answer answer, Representation body, RoutingContext request) {
        @Nullable AnswerKeeper keeper = request.get(AnswerKeeper.class.getName());
        if (keeper != null) {
            keeper.keep(answer, body);
        }
    }
}
