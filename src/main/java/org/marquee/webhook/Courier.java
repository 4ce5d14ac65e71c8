package org.marquee.webhook;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.marquee.kernel.job.KeepsTrying;

/**
 * Brings deliveries to their receivers, each at least once and in the order of its lane. Receivers have hands of their own: a slow
 * one keeps nobody else waiting. What becomes of them all is written down by one clerk, of as many at once as have come back
 * meanwhile. Several instances may do so at once.
 */
@Singleton
public class Courier {
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Scribe scribe;
    private final Claims claims;
    private final Results results;
    private final Messenger messenger;
    private final Pace pace;
    private final Map<UUID, Integer> busy = new ConcurrentHashMap<>();
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errands = new AtomicInteger();
    private final ThreadPoolExecutor hands;
    private final ThreadPoolExecutor clerk;
    private volatile boolean isOver;

    Courier(Scribe scribe, Claims claims, Results results, Messenger messenger, WebhookConfig config) {
        this.scribe = scribe;
        this.claims = claims;
        this.results = results;
        this.messenger = messenger;
        this.pace = new Pace(config.gathering());
        this.hands = threads(Claims.AT_ONCE * config.most(), new SynchronousQueue<>());
        this.clerk = threads(1, new LinkedBlockingQueue<>());
        this.clerk.setCorePoolSize(1);
        this.clerk.allowCoreThreadTimeOut(true);
    }

    private static ThreadPoolExecutor threads(int most, BlockingQueue<Runnable> waiting) {
        return new ThreadPoolExecutor(0, most, 10, TimeUnit.SECONDS, waiting, task -> {
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
    @KeepsTrying("Could not look for what webhooks are to be told")
    void turn() {
        run();
    }

    /** Writes down what receivers are to be told of, and begins to send what is due. */
    public void run() {
        scribe.run();
        errands.incrementAndGet();
        clerk.execute(this::begin);
    }

    /** Whether nothing is on its way, as far as this instance knows. */
    boolean isIdle() {
        return busy.isEmpty() && errands.get() == 0;
    }

    /** What is on its way may arrive: else it would be sent again. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isOver = true;
        hands.shutdown();
        var isDone = hands.awaitTermination(8, TimeUnit.SECONDS);
        clerk.shutdown();
        if (!(clerk.awaitTermination(1, TimeUnit.SECONDS) && isDone)) {
            Log.info("Some deliveries to webhooks were on their way. They will be sent again");
        }
    }

    private void begin() {
        try {
            sendWhatIsDue(List.of());
        } catch (RuntimeException e) {
            Log.debug("Could not take up deliveries to webhooks. The next turn will", e);
        } finally {
            errands.decrementAndGet();
        }
    }

    /** The clerk alone does so: else two would count on the same hands. */
    private void sendWhatIsDue(List<Done> settled) {
        var busyStill = new HashMap<>(busy);
        settled.forEach(each -> takeBack(busyStill, each.claim()));
        if (!isOver) {
            claims.take(busyStill).forEach(this::send);
        }
    }

    private void send(Claim claim) {
        busy.merge(claim.webhook(), 1, Integer::sum);
        try {
            hands.execute(() -> {
                try {
                    done.add(new Done(claim, messenger.send(claim)));
                    clerk.execute(this::writeDown);
                } catch (RuntimeException e) {
                    Log.warnf(e, "A delivery to webhook %s failed. It will be sent again", claim.webhook());
                    takeBack(busy, claim);
                }
            });
        } catch (RejectedExecutionException e) {
            // The program stops.
            takeBack(busy, claim);
            claims.giveBack(List.of(claim));
        }
    }

    private static void takeBack(Map<UUID, Integer> busy, Claim claim) {
        busy.computeIfPresent(claim.webhook(), (any, count) -> count == 1 ? null : count - 1);
    }

    /** What comes back soon after is written down with it. */
    private void writeDown() {
        if (done.isEmpty()) {
            return;
        }
        if (!isOver) {
            pace.gather();
        }
        var all = new ArrayList<Done>();
        for (var next = done.poll(); next != null; next = done.poll()) {
            all.add(next);
        }
        var begin = System.nanoTime();
        try {
            settle(all);
            sendWhatIsDue(all);
        } catch (RuntimeException e) {
            Log.warnf(
                    e, "What became of %d deliveries to webhooks may be unknown. They will be sent again", all.size());
        } finally {
            all.forEach(each -> takeBack(busy, each.claim()));
        }
        pace.restAfter(begin);
    }

    /** What was sent and is not written down would be sent again: that is worth some patience. */
    private void settle(List<Done> all) {
        for (int left = TRIES; ; left--) {
            try {
                results.settle(all);
                return;
            } catch (RuntimeException e) {
                if (left == 1) {
                    throw e;
                }
                Log.debug("What became of deliveries could not be written down yet", e);
            }
            Pace.pause(BETWEEN_TRIES.toNanos());
        }
    }
}
