package org.marquee.kernel.cache;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Arrays;
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

    /** For what has come already. */
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    /** How often it is made sure that it is still the database that all others write to. */
    private static final Duration TRYING_OUT = Duration.ofSeconds(10);

    private final Store store;
    private final Hearing hearing;
    private final Thread thread = new Thread(this::run, "delivery-cache");
    private volatile boolean isStopped;
    private volatile boolean isListening;
    private volatile long heardAt;
    private long triedOutAt;
    private Duration pause = FIRST_PAUSE;
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
        while (!isStopped) {
            try {
                listenOnce();
            } catch (Throwable e) {
                // Were this thread to end, nothing would be kept any more, and nobody would know why.
                tell(e);
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void listenOnce() {
        try (var line = hearing.line().get()) {
            pause = FIRST_PAUSE;
            listen(line);
        } finally {
            isListening = false;
            store.cutAll();
        }
    }

    private void listen(Bulletin.Line line) {
        heardAt = System.nanoTime();
        triedOutAt = heardAt;
        var agenda = new Agenda(store, hearing.appointments());
        agenda.look(line.reader());
        // What changed before one listened, nobody has told.
        store.cutAll();
        isListening = true;
        isTold = false;
        while (!isStopped) {
            var asked = System.nanoTime();
            if (!line.isAlive(PATIENCE)) {
                return;
            }
            // First what was called out while nobody heard: until then nothing may be shown.
            hear(line, AT_ONCE, agenda);
            if (line.isDeaf()) {
                return;
            }
            heardAt = asked;
            hear(line, agenda.untilNext(PULSE), agenda);
            agenda.cutWhatIsDue();
            agenda.lookNowAndThen(line.reader());
            tryOutNowAndThen(line);
        }
    }

    private void hear(Bulletin.Line line, Duration patience, Agenda agenda) {
        for (var message : line.hear(patience)) {
            agenda.doubt();
            store.cut(Arrays.asList(message.split(" ")));
        }
    }

    private void tryOutNowAndThen(Bulletin.Line line) {
        if (System.nanoTime() - triedOutAt > TRYING_OUT.toNanos()) {
            triedOutAt = System.nanoTime();
            line.tryOut();
        }
    }

    private void tell(Throwable e) {
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
}
