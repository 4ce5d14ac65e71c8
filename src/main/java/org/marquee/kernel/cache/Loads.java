package org.marquee.kernel.cache;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.marquee.kernel.http.Answer;
import org.marquee.kernel.http.AnswerHeaders;
import org.marquee.kernel.http.AnswerKeeper;
import org.marquee.kernel.http.CrossOrigin;
import org.marquee.kernel.http.Representation;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.problem.Problems;

/** Has what is not kept made once, however many ask at the same time: the first goes on as without a cache, the others wait. */
@Singleton
class Loads {
    /** Longer than any answer takes: the database gives up before. */
    private static final long LONGEST_MILLIS = 15_000;

    /** When the first one hangs up, the answer is under way all the same; others wait so long for it. */
    private static final long AFTER_HANGING_UP_MILLIS = 6_000;

    /** How often one waits for others before asking oneself. */
    private static final int MOST_TURNS = 2;

    private static final String RETRY_AFTER = "Retry-After";

    private final AnswerHeaders headers;
    private final CrossOrigin crossOrigin;
    private final Problems problems;

    Loads(AnswerHeaders headers, CrossOrigin crossOrigin, Problems problems) {
        this.headers = headers;
        this.crossOrigin = crossOrigin;
        this.problems = problems;
    }

    /** Where compressing is done. */
    Executor workers(RoutingContext request) {
        return work -> request.vertx()
                .executeBlocking(
                        () -> {
                            work.run();
                            return null;
                        },
                        false);
    }

    /**
     * Goes on when that is there.
     *
     * @param otherwise what is sent should it never be
     */
    void await(
            CompletableFuture<Form> form,
            Form otherwise,
            RoutingContext request,
            BiConsumer<Form, RoutingContext> sender) {
        var context = Vertx.currentContext();
        request.request().pause();
        form.whenComplete((made, failure) -> context.runOnContext(any -> {
            request.request().resume();
            sender.accept(failure == null ? made : otherwise, request);
        }));
    }

    /** Has an answer made, or waits for the one that is being made. */
    void load(String address, Store store, RoutingContext request, BiConsumer<Kept, RoutingContext> sender) {
        load(new Waiter(Vertx.currentContext(), store, address, request, sender));
    }

    private void load(Waiter waiter) {
        var own = waiter.hasWaitedEnough()
                ? waiter.store.begin(waiter.address)
                : waiter.store.joinOrBegin(waiter.address, waiter::pause);
        if (own != null) {
            lead(own, waiter.store, waiter.request);
        }
    }

    private void lead(Flight flight, Store store, RoutingContext request) {
        long timer = request.vertx().setTimer(LONGEST_MILLIS, any -> abandon(flight, store));
        AnswerKeeper.attach(
                (answer, body) -> {
                    request.vertx().cancelTimer(timer);
                    land(answer, body, flight, store);
                },
                request);
        request.addEndHandler(end -> {
            if (end.failed()) {
                request.vertx().setTimer(AFTER_HANGING_UP_MILLIS, any -> abandon(flight, store));
            } else {
                request.vertx().cancelTimer(timer);
                ended(flight, store, request);
            }
        });
        request.next();
    }

    private void land(Answer answer, Representation body, Flight flight, Store store) {
        try {
            var plain = body.encoding() == null ? body : Representation.plain(answer.content());
            store.land(flight, new Kept(flight.address, answer.keys(), plain, body, form -> form(answer, form)));
        } catch (OutOfMemoryError e) {
            // Outside of the heap, that is: who asked gets the answer all the same.
            abandon(flight, store);
        }
    }

    private Form form(Answer answer, Representation body) {
        var all = headers.of(answer, body);
        all.put("Content-Type", answer.type());
        return new Form(body, all);
    }

    /** It has ended; if it has not landed, there was no answer that is kept. */
    private static void ended(Flight flight, Store store, RoutingContext request) {
        var response = request.response();
        if (response.getStatusCode() == ProblemType.UNAVAILABLE.status()) {
            // They would only keep busy what can't keep up.
            var retryAfter = response.headers().get(RETRY_AFTER);
            store.giveUp(flight).forEach(other -> other.refused(retryAfter == null ? "2" : retryAfter));
        } else {
            abandon(flight, store);
        }
    }

    private static void abandon(Flight flight, Store store) {
        store.giveUp(flight).forEach(Flight.Waiting::alone);
    }

    /** A request that stands still until it is told how to go on, in the thread that it belongs to. */
    private final class Waiter implements Flight.Waiting {
        private final Context context;
        private final Store store;
        private final String address;
        private final RoutingContext request;
        private final BiConsumer<Kept, RoutingContext> sender;
        private int turns;

        Waiter(
                Context context,
                Store store,
                String address,
                RoutingContext request,
                BiConsumer<Kept, RoutingContext> sender) {
            this.context = context;
            this.store = store;
            this.address = address;
            this.request = request;
            this.sender = sender;
        }

        Waiter pause() {
            turns++;
            request.request().pause();
            return this;
        }

        /** What changes all the time would never be seen by who only waits. */
        boolean hasWaitedEnough() {
            return turns >= MOST_TURNS;
        }

        @Override
        public void served(Kept answer) {
            goOn(() -> sender.accept(answer, request));
        }

        @Override
        public void outdated() {
            // Whoever is first asks for all of them: that began after what they waited for was cut.
            goOn(() -> load(this));
        }

        @Override
        public void alone() {
            goOn(request::next);
        }

        @Override
        public void refused(String retryAfter) {
            goOn(() -> {
                crossOrigin.allowReading(request);
                request.response().putHeader(RETRY_AFTER, retryAfter);
                problems.answer(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.explanation(), request);
            });
        }

        private void goOn(Runnable step) {
            context.runOnContext(any -> {
                request.request().resume();
                if (!request.response().closed()) {
                    step.run();
                }
            });
        }
    }
}
