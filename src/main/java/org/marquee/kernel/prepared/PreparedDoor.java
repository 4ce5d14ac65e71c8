package org.marquee.kernel.prepared;

import io.netty.buffer.Unpooled;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Answer;
import org.marquee.kernel.http.AnswerHeaders;
import org.marquee.kernel.http.AnswerKeeper;
import org.marquee.kernel.http.PlainReading;
import org.marquee.kernel.http.Representation;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.problem.Problems;
import org.marquee.kernel.problem.Unavailable;

/**
 * Answers readers with what is prepared, straight from the row to the socket: all that a resource would do besides costs more than
 * that. Whatever is not prepared, or not asked for plainly, goes on to the resource.
 */
@Singleton
class PreparedDoor {
    /** Behind everything that keeps requests from the database. */
    private static final int LAST = 10;

    /** What nearly everybody sends; who asks in other words is answered by the resource. */
    private static final Set<String> JSON =
            Set.of("*/*", "application/json", "application/json, */*", "application/json, text/plain, */*");

    private final Shelf shelf;
    private final AnswerHeaders headers;
    private final Problems problems;

    PreparedDoor(Shelf shelf, AnswerHeaders headers, Problems problems) {
        this.shelf = shelf;
        this.headers = headers;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, LAST);
    }

    private void enter(RoutingContext request) {
        var asked = request.request();
        if (!PlainReading.is(asked) || !takesJson(asked) || !shelf.holds(asked.uri())) {
            request.next();
            return;
        }
        asked.pause();
        request.vertx().executeBlocking(() -> look(request), false).onComplete(looked -> {
            asked.resume();
            if (request.response().ended() || request.response().closed()) {
                return;
            }
            if (looked.failed()) {
                fail(looked.cause(), request);
            } else if (looked.result().ready == null) {
                Absence.note(looked.result().isThere, request);
                request.next();
            } else {
                send(looked.result().ready, request);
            }
        });
    }

    private static boolean takesJson(HttpServerRequest request) {
        var accepted = request.headers().getAll(HttpHeaders.ACCEPT);
        return accepted.isEmpty() || accepted.size() == 1 && JSON.contains(accepted.get(0));
    }

    private Looked look(RoutingContext request) {
        var encodings = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        var part = AnswerKeeper.isAttached(request)
                ? Shelf.Part.ALL
                : Representation.acceptsGzip(encodings) ? Shelf.Part.COMPRESSED : Shelf.Part.PLAIN;
        var found = shelf.find(request.request().uri(), part);
        var prepared = found.answer();
        if (prepared == null) {
            return new Looked(null, found.isThere());
        }
        var ready = new Ready(prepared.answer(), prepared.representation(encodings));
        AnswerKeeper.tell(ready.answer, ready.body, request);
        return new Looked(ready, true);
    }

    private void send(Ready ready, RoutingContext request) {
        var response = request.response();
        var sent = response.headers();
        headers.of(ready.answer, ready.body).forEach(sent::add);
        sent.add(HttpHeaders.CONTENT_TYPE, ready.answer.type());
        if (ready.body.matches(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        sent.add(HttpHeaders.CONTENT_LENGTH, String.valueOf(ready.body.bytes().length));
        if (ready.body.encoding() != null) {
            sent.add(HttpHeaders.CONTENT_ENCODING, ready.body.encoding());
        }
        if (request.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(Unpooled.wrappedBuffer(ready.body.bytes())));
        }
    }

    private void fail(Throwable cause, RoutingContext request) {
        if (cause instanceof Unavailable || cause instanceof RejectedExecutionException) {
            problems.answer(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.explanation(), request);
        } else {
            // Should it fail there as well, it is told how all failures are.
            request.next();
        }
    }

    private record Looked(@Nullable Ready ready, boolean isThere) {}

    private record Ready(Answer answer, Representation body) {}
}
