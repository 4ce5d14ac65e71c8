package org.marquee.kernel.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.marquee.kernel.json.BodyReader;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.problem.Problems;

/**
 * Takes bodies in on the event loop, whole, before a thread is given to their requests: a client that sends slowly would keep it
 * from others. Who sends next to nothing is hung up on. Forms with files are read by the framework, without a thread as well,
 * and go to a disk.
 */
@Singleton
class BodyIntake {
    private static final int BEFORE_ADMISSION = 30;

    /** Bodies are small; who takes longer keeps room for the sake of keeping it. */
    private static final Duration LONGEST = Duration.ofSeconds(100);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    /** A kilobyte a second: less than any line that a picture is sent on. */
    private static final long LEAST_BYTES = LOOK_EVERY.toSeconds() * 1024;

    /** Of the memory, for bodies that have not come whole yet. */
    private static final int PART_OF_MEMORY = 8;

    private final Vertx vertx;
    private final Problems problems;
    private final long room = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
    private final AtomicLong taken = new AtomicLong();

    BodyIntake(Vertx vertx, Problems problems) {
        this.vertx = vertx;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_ADMISSION);
    }

    private void enter(RoutingContext request) {
        var headers = request.request().headers();
        if (!headers.contains(HttpHeaders.CONTENT_LENGTH) && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || "0".equals(headers.get(HttpHeaders.CONTENT_LENGTH))) {
            request.next();
            return;
        }
        hurry(request);
        if (Multipart.comesWith(request)) {
            request.next();
        } else {
            new Intake(request).begin();
        }
    }

    /** Looks now and then whether something comes, also of what has been refused already: it keeps a connection just so. */
    private void hurry(RoutingContext request) {
        var body = request.request();
        var last = new AtomicLong();
        var watch = vertx.setPeriodic(LOOK_EVERY.toMillis(), timer -> {
            var bytes = body.bytesRead();
            if (body.isEnded()) {
                vertx.cancelTimer(timer);
            } else if (bytes - last.getAndSet(bytes) < LEAST_BYTES) {
                vertx.cancelTimer(timer);
                body.connection().close();
            }
        });
        request.addEndHandler(ended -> {
            if (ended.failed() || body.isEnded()) {
                vertx.cancelTimer(watch);
            }
        });
    }

    /** One body on its way. */
    private final class Intake {
        private final RoutingContext request;
        private Buffer body = Buffer.buffer();
        private final long deadline;
        private boolean isOver;

        Intake(RoutingContext request) {
            this.request = request;
            this.deadline = vertx.setTimer(
                    LONGEST.toMillis(), timer -> request.request().connection().close());
        }

        void begin() {
            request.addEndHandler(ended -> end());
            if ("100-continue".equalsIgnoreCase(request.request().getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            request.request()
                    .handler(this::take)
                    .endHandler(whole -> pass())
                    .exceptionHandler(gone -> end())
                    .resume();
        }

        private void take(Buffer part) {
            if (isOver) {
                return;
            }
            body.appendBuffer(part);
            var bytes = taken.addAndGet(part.length());
            if (body.length() > BodyReader.MAX_BODY) {
                refuse(ProblemType.PAYLOAD_TOO_LARGE, ProblemType.PAYLOAD_TOO_LARGE.explanation());
            } else if (bytes > room) {
                refuse(ProblemType.UNAVAILABLE, "Too much is being sent right now. Please try again.");
            }
        }

        private void refuse(ProblemType type, String sentence) {
            end();
            problems.answer(type, sentence, request);
        }

        private void pass() {
            if (!isOver) {
                ((RoutingContextInternal) request).setBody(body);
                vertx.cancelTimer(deadline);
                request.next();
            }
        }

        /** The request is answered, or its client has gone. */
        private void end() {
            if (!isOver) {
                isOver = true;
                vertx.cancelTimer(deadline);
                taken.addAndGet(-body.length());
                // Who was refused may go on sending for as long as they are watched.
                body = Buffer.buffer();
            }
        }
    }
}
