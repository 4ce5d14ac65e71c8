package org.marquee.image;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.marquee.kernel.problem.Unavailable;

/**
 * Where pictures are developed: by a few hands, within so much memory, however many ask. Whoever can't begin soon is told to
 * come again.
 */
@Singleton
class Darkroom {
    private static final long MEBIBYTE = 1024 * 1024;

    /** A third of the heap, but never so much that the process would be felt by its neighbours. */
    private static final int MOST_MEBIBYTES = 160;

    private static final int HEAP_SHARE = 3;

    /** Each that waits is a thread that does nothing else. */
    private static final int MOST_WAITING = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final int mebibytes;
    private final Semaphore memory;
    private final Semaphore hands;

    Darkroom() {
        var runtime = Runtime.getRuntime();
        mebibytes = (int) Math.min(MOST_MEBIBYTES, runtime.maxMemory() / MEBIBYTE / HEAP_SHARE);
        memory = new Semaphore(mebibytes, true);
        hands = new Semaphore(runtime.availableProcessors(), true);
    }

    /**
     * @param bytes of memory that the work takes at its worst moment; what takes more than there is gets all of it
     * @throws Unavailable when too many others are at it
     */
    <T> T work(long bytes, Supplier<T> work) {
        if (hands.getQueueLength() + memory.getQueueLength() >= MOST_WAITING) {
            throw busy();
        }
        int share = (int) Math.min(mebibytes, bytes / MEBIBYTE + 1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        take(hands, 1, end);
        try {
            take(memory, share, end);
            try {
                return work.get();
            } finally {
                memory.release(share);
            }
        } finally {
            hands.release();
        }
    }

    private static void take(Semaphore free, int permits, long end) {
        try {
            if (!free.tryAcquire(permits, end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Unavailable busy() {
        return new Unavailable("Too many pictures are being worked on right now. Please try again.", null);
    }
}
