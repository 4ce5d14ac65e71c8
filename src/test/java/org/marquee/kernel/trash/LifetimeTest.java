package org.marquee.kernel.trash;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

class LifetimeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Lifetime lifetime = new Lifetime(NOW);

    @Test
    void what_is_not_in_the_trash_can_be_changed_and_not_purged() {
        assertFalse(lifetime.isTrashed());
        assertDoesNotThrow(lifetime::requireKept);
        refuses(lifetime::requireTrashed);
    }

    @Test
    void what_is_in_the_trash_can_be_purged_and_not_changed() {
        lifetime.trash(NOW);
        assertTrue(lifetime.isTrashed());
        assertDoesNotThrow(lifetime::requireTrashed);
        refuses(lifetime::requireKept);
    }

    @Test
    void what_came_back_is_as_if_it_had_never_been_away() {
        lifetime.trash(NOW);
        lifetime.restore(NOW);
        assertFalse(lifetime.isTrashed());
        assertDoesNotThrow(lifetime::requireKept);
    }

    private static void refuses(Executable change) {
        assertEquals(
                ProblemType.INVALID_STATE,
                assertThrows(ProblemException.class, change).type());
    }
}
