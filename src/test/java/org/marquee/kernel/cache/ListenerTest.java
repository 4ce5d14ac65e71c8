package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.sql.Bulletin;
import org.marquee.kernel.sql.Reader;

/** What is kept is shown only by who has heard all that was called out. */
class ListenerTest {
    private final Store store = new Store(Reading.MEBIBYTE, Duration.ofMinutes(5));
    private final AtomicInteger opened = new AtomicInteger();
    private final List<Boolean> usableWhileCatchingUp = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean isAsleep;
    private volatile boolean isDeaf;
    private volatile boolean isBroken;
    private final Listener listener = new Listener(store, new Hearing(List.of(), TestLine::new));

    @AfterEach
    void stop() {
        listener.stop();
    }

    @Test
    void after_a_pause_nothing_is_shown_before_what_was_missed_is_heard() {
        listener.start();
        Reading.await(listener::isListening);
        isAsleep = true;
        Reading.await(() -> !listener.isListening());
        isAsleep = false;
        Reading.await(listener::isListening);
        assertEquals(List.of(false), List.copyOf(usableWhileCatchingUp));
        assertEquals(1, opened.get());
    }

    @Test
    void a_line_that_no_longer_hears_what_is_called_out_is_given_up() {
        listener.start();
        Reading.await(listener::isListening);
        isDeaf = true;
        Reading.await(() -> opened.get() == 2);
        isDeaf = false;
        Reading.await(listener::isListening);
    }

    @Test
    void whatever_goes_wrong_one_tries_again() {
        isBroken = true;
        listener.start();
        Reading.await(() -> opened.get() >= 2);
        assertFalse(listener.isListening());
        isBroken = false;
        Reading.await(listener::isListening);
        assertTrue(opened.get() >= 3);
    }

    private final class TestLine implements Bulletin.Line {
        private boolean hasMissed;

        TestLine() {
            opened.incrementAndGet();
            if (isBroken) {
                throw new NoClassDefFoundError("as at a bad time");
            }
        }

        @Override
        public List<String> hear(Duration patience) {
            if (hasMissed) {
                hasMissed = false;
                usableWhileCatchingUp.add(listener.isListening());
                return List.of("films");
            }
            LockSupport.parkNanos(Math.min(patience.toNanos(), 10_000_000));
            while (isAsleep) {
                hasMissed = true;
                LockSupport.parkNanos(10_000_000);
            }
            return List.of();
        }

        @Override
        public boolean isAlive(Duration patience) {
            return true;
        }

        @Override
        public void tryOut() {}

        @Override
        public boolean isDeaf() {
            return isDeaf;
        }

        @Override
        public Reader reader() {
            return null;
        }

        @Override
        public void close() {}
    }
}
