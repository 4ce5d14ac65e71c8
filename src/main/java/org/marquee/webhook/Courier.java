package org.marquee.webhook;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Brings deliveries to their receivers, each at least once and in the order of its lane. Receivers have hands of their own: a slow
 * one keeps nobody else waiting. Several instances may do so at once.
 */
@Singleton
public class Courier {
    /** Lanes of one receiver. */
    private static final int HANDS = 4;

    /** Transactions at once: those who write content need the processors of the database, too. */
    private static final int PENS = 1;

    private static final int TRIES = 3;

    private final Scribe scribe;
    private final Claims claims;
    private final Results results;
    private final Messenger messenger;
    private final Map<UUID, Integer> busy = new ConcurrentHashMap<>();
    private final Semaphore pens = new Semaphore(PENS);
    private final ThreadPoolExecutor hands;
    private volatile boolean isFailing;
    private volatile boolean isOver;

    Courier(Scribe scribe, Claims claims, Results results, Messenger messenger, WebhookConfig config) {
        this.scribe = scribe;
        this.claims = claims;
        this.results = results;
        this.messenger = messenger;
        this.hands = new ThreadPoolExecutor(
                0, HANDS * config.most(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    var thread = new Thread(task, "webhooks");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The interval is no setting for operators: tests turn the clockwork off, and take the turns themselves. */
    @Scheduled(
            identity = "webhooks",
            every = "{marquee.webhook-turns.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            run();
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                Log.warn("Could not look for what webhooks are to be told. Trying again and again", e);
            }
            isFailing = true;
        }
    }

    /** Writes down what receivers are to be told of, and begins to send what is due. */
    public void run() {
        scribe.run();
        for (var ready : claims.ready(HANDS)) {
            for (int i = 0; i < ready.lanes() && lendHand(ready.webhook()); i++) {
                serve(ready.webhook());
            }
        }
    }

    /** Whether nothing is on its way, as far as this instance knows. */
    boolean isIdle() {
        return busy.isEmpty();
    }

    /** What is on its way may arrive: else it would be sent again. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isOver = true;
        hands.shutdown();
        if (!hands.awaitTermination(9, TimeUnit.SECONDS)) {
            Log.info("Some deliveries to webhooks were on their way. They will be sent again");
        }
    }

    private boolean lendHand(UUID webhook) {
        var hasFree = busy.getOrDefault(webhook, 0) < HANDS;
        if (hasFree) {
            busy.merge(webhook, 1, Integer::sum);
        }
        return hasFree;
    }

    private void takeBack(UUID webhook) {
        busy.computeIfPresent(webhook, (any, count) -> count == 1 ? null : count - 1);
    }

    private void serve(UUID webhook) {
        try {
            hands.execute(() -> {
                try {
                    work(webhook);
                } catch (RuntimeException e) {
                    Log.warnf(e, "A delivery to webhook %s could not be dealt with. It will be sent again", webhook);
                } finally {
                    takeBack(webhook);
                }
            });
        } catch (RejectedExecutionException e) {
            // All hands are busy, or the program stops.
            takeBack(webhook);
        }
    }

    private void work(UUID webhook) {
        var next = write(() -> claims.claim(webhook));
        while (next.isPresent() && !isOver) {
            var claim = next.get();
            var outcome = messenger.send(claim);
            next = write(() -> results.settle(claim, outcome));
        }
        next.ifPresent(this::giveBack);
    }

    /** The program stops: others need not wait until the lease is over. */
    private void giveBack(Claim claim) {
        write(() -> {
            claims.giveBack(claim);
            return Optional.empty();
        });
    }

    /** What was sent and is not written down would be sent again: that is worth some patience. */
    private Optional<Claim> write(Supplier<Optional<Claim>> step) {
        for (int left = TRIES; ; left--) {
            pens.acquireUninterruptibly();
            try {
                return step.get();
            } catch (RuntimeException e) {
                if (left == 1) {
                    throw e;
                }
                Log.debug("What became of a delivery could not be written down yet", e);
            } finally {
                pens.release();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
