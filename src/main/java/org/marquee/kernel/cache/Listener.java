package org.marquee.kernel.cache;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.marquee.kernel.cache.Appointments.Appointment;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.sql.Bulletin;

/**
 * Hears what all instances change, and cuts it; and cuts what changes by time alone when its time comes. While nothing is heard,
 * nothing that is kept may be shown, and whatever was kept until then is forgotten.
 */
final class Listener {
    /** How often it is made sure that something would be heard, and how long that may take before it counts as silence. */
    private static final Duration PULSE = Duration.ofMillis(500);

    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** How far one looks ahead, and after what time again: well before that. */
    private static final Duration AHEAD = Duration.ofSeconds(90);

    private static final Duration LOOKING_AGAIN = Duration.ofSeconds(30);

    /** After a change, for somebody may have made an appointment; not more often, however much is changed. */
    private static final Duration LOOKING_SOON = Duration.ofMillis(100);

    private final Store store;
    private final Hearing hearing;
    private final Thread thread = new Thread(this::run, "delivery-cache");
    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private volatile boolean isStopped;
    private volatile boolean isListening;
    private volatile long heardAt;
    private long lookedAt;
    private boolean mayHaveChanged;
    private boolean isTold;

    Listener(Store store, Hearing hearing) {
        this.store = store;
        this.hearing = hearing;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        isStopped = true;
        thread.interrupt();
    }

    /** Whether a change would have been heard of by now, but for the last few seconds at the very worst. */
    boolean isListening() {
        return isListening && System.nanoTime() - heardAt < SILENCE.toNanos();
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!isStopped) {
            try (var line = hearing.open()) {
                pause = FIRST_PAUSE;
                listen(line);
            } catch (RuntimeException e) {
                tell(e);
            } finally {
                isListening = false;
                store.cutAll();
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void listen(Bulletin.Line line) {
        heardAt = System.nanoTime();
        lookAhead();
        // What changed before one listened, nobody has told.
        store.cutAll();
        isListening = true;
        isTold = false;
        while (!isStopped) {
            var asked = System.nanoTime();
            if (!line.isAlive(PATIENCE)) {
                return;
            }
            heardAt = asked;
            line.hear(untilNext()).forEach(this::cut);
            cutWhatIsDue();
            if (System.nanoTime() - lookedAt > (mayHaveChanged ? LOOKING_SOON : LOOKING_AGAIN).toNanos()) {
                lookAhead();
            }
        }
    }

    private void cut(String message) {
        mayHaveChanged = true;
        store.cut(Arrays.asList(message.split(" ")));
    }

    private Duration untilNext() {
        var next = dues.peek();
        var most = mayHaveChanged ? LOOKING_SOON : PULSE;
        var wait = next == null ? most : Duration.ofNanos(next.at - System.nanoTime());
        return wait.compareTo(most) < 0 ? wait : most;
    }

    private void cutWhatIsDue() {
        var now = System.nanoTime();
        while (!dues.isEmpty() && dues.peek().at - now <= 0) {
            store.cut(dues.remove().keys);
        }
    }

    /** Should it fail, what time brings about is still told when it is entered in the change log, a second later. */
    private void lookAhead() {
        var found = new ArrayList<Appointment>();
        try {
            hearing.appointments().forEach(each -> found.addAll(each.within(AHEAD)));
        } catch (ProblemException e) {
            return;
        }
        var now = System.nanoTime();
        lookedAt = now;
        mayHaveChanged = false;
        dues.clear();
        found.forEach(each -> dues.add(new Due(now + each.in().toNanos(), each.keys())));
        cutWhatIsDue();
    }

    private void tell(RuntimeException e) {
        if (!isTold && !isStopped) {
            Log.warnf("Nothing is kept for readers, for changes can't be heard of: %s. Trying again and again", e);
        }
        isTold = true;
    }

    private void sleep(Duration pause) {
        try {
            if (!isStopped) {
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            isStopped = true;
        }
    }

    /** @param at in the time of {@link System#nanoTime} */
    private record Due(long at, List<String> keys) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Long.compare(at - other.at, 0);
        }
    }
}
