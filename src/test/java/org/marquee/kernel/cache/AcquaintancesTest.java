package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who comes again is known, and nobody else. */
class AcquaintancesTest {
    private static final List<String> ALL =
            IntStream.range(0, 2_000).mapToObj(i -> "/api/v1/reviews/" + i).toList();

    /** Only where others have taken both places; with one place each, some sixty would be. */
    private static final int STRANGERS = 5;

    private final Acquaintances acquaintances = new Acquaintances();

    @Test
    void those_who_come_in_turn_are_strangers_once_and_nearly_all_known_from_then_on() {
        assertEquals(0, ALL.stream().filter(acquaintances::meet).count());
        var known = ALL.stream().filter(acquaintances::meet).count();
        assertTrue(known >= ALL.size() - STRANGERS, () -> known + " are known");
    }
}
