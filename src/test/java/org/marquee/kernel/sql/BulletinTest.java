package org.marquee.kernel.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.Unavailable;

/** A line knows whether it hears what is called out where everybody writes. */
@QuarkusTest
class BulletinTest {
    private static final Duration LONGER_THAN_PATIENCE = Duration.ofMillis(2_500);

    private final Bulletin bulletin;
    private final Reader reader;

    BulletinTest(Bulletin bulletin, Reader reader) {
        this.bulletin = bulletin;
        this.reader = reader;
    }

    @Test
    void a_line_that_is_tried_out_is_not_deaf_and_misses_nothing() {
        try (var line = bulletin.open("some_channel", Optional.empty())) {
            line.tryOut();
            reader.text("select cast(pg_notify('some_channel', 'something') as text)");
            var end = System.nanoTime() + LONGER_THAN_PATIENCE.toNanos();
            int heard = 0;
            while (System.nanoTime() < end) {
                heard += line.hear(Duration.ofMillis(100)).size();
            }
            assertEquals(1, heard);
            assertFalse(line.isDeaf());
            assertEquals("1s", line.reader().text("show statement_timeout").orElseThrow());
        }
    }

    @Test
    void a_line_that_is_alive_and_hears_nothing_is_deaf() throws InterruptedException {
        try (var line = bulletin.open("some_channel", Optional.empty())) {
            // As on a server that nobody writes to any more. There is no result to read.
            assertThrows(RuntimeException.class, () -> line.reader().text("unlisten *"));
            line.tryOut();
            Thread.sleep(LONGER_THAN_PATIENCE.toMillis() + 500);
            assertTrue(line.isAlive(Duration.ofSeconds(1)));
            line.hear(Duration.ofMillis(1));
            assertTrue(line.isDeaf());
        }
    }

    @Test
    void nobody_listens_to_a_database_that_is_not_there() {
        assertThrows(
                Unavailable.class,
                () -> bulletin.open("some_channel", Optional.of("jdbc:postgresql://127.0.0.1:1/none")));
    }
}
