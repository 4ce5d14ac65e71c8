package org.marquee.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartLimitTest {

    private final RestartLimit restarts = new RestartLimit();

    @Test
    void the_sixth_restart_within_a_minute_is_one_too_many() {
        for (int second = 1; second <= 5; second++) {
            assertTrue(restarts.allows(seconds(second)));
        }
        assertFalse(restarts.allows(seconds(60)));
    }

    @Test
    void rare_restarts_may_go_on_for_ever() {
        for (int second = 0; second < 3600; second += 15) {
            assertTrue(restarts.allows(seconds(second)));
        }
    }

    private static long seconds(int count) {
        return Duration.ofSeconds(count).toNanos();
    }
}
