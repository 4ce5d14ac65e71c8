package org.marquee.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.marquee.faults.Caller.Answer;

/** Somebody who reads all the time, and minds how the service is. */
final class Visitor implements AutoCloseable {
    private static final int PAUSE_MILLIS = 20;

    /** Answers that no visitor expects. */
    final Queue<String> strange = new ConcurrentLinkedQueue<>();

    private final Caller caller;
    private final Thread thread = new Thread(this::read, "visitor");
    private volatile boolean isOver;
    private volatile long lastGood;
    private volatile Duration slowest = Duration.ZERO;

    Visitor(String address) {
        caller = new Caller(address, null);
        thread.start();
    }

    Duration slowest() {
        return slowest;
    }

    /** How long it takes from now until a read is good again. */
    Duration untilGood(Duration patience) throws InterruptedException {
        var start = System.nanoTime();
        while (lastGood < start && System.nanoTime() - start < patience.toNanos()) {
            Thread.sleep(1);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void read() {
        while (!isOver) {
            var start = System.nanoTime();
            try {
                judge(caller.get("/api/v1/genres"), start);
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException e) {
                strange.add(e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A good read is one that began after what it is good news of. */
    private void judge(Answer answer, long start) {
        slowest = answer.took().compareTo(slowest) > 0 ? answer.took() : slowest;
        if (answer.isDone()) {
            lastGood = start;
        } else if (!answer.isUnavailable()) {
            strange.add(answer.toString());
        }
    }

    @Override
    public void close() throws InterruptedException {
        isOver = true;
        thread.join();
    }
}
