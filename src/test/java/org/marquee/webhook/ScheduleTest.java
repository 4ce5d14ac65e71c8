package org.marquee.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<String> PAUSES =
            List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");

    private final Schedule schedule = new Schedule(1);

    @Test
    void pauses_grow_and_differ_a_little_until_there_are_no_more() {
        for (int step = 0; step < PAUSES.size(); step++) {
            var least = Duration.parse(PAUSES.get(step));
            for (int i = 0; i < 100; i++) {
                var pause = schedule.pause(step).orElseThrow();
                assertTrue(pause.compareTo(least) >= 0, pause::toString);
                assertTrue(pause.compareTo(least.multipliedBy(11).dividedBy(10)) <= 0, pause::toString);
            }
        }
        assertEquals(Optional.empty(), schedule.pause(PAUSES.size()));
    }
}
