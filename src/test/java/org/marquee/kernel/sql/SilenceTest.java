package org.marquee.kernel.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.sql.Silence.Finding;

class SilenceTest {
    private final Silence silence = new Silence();

    SilenceTest() {
        silence.broken(0);
    }

    @Test
    void one_question_that_is_not_answered_is_asked_again_at_once() {
        assertEquals(Finding.ACCIDENT, missed(1000));
        assertTrue(silence.isDoubtful());
        silence.broken(Duration.ofMillis(1100).toNanos());
        assertFalse(silence.isDoubtful());
        assertEquals(Finding.ACCIDENT, missed(3000));
    }

    @Test
    void nobody_is_hung_up_on_in_the_first_seconds() {
        missed(1500);
        assertEquals(Finding.AWAY, missed(2500));
        assertEquals(Finding.AWAY, missed(3499));
        assertFalse(silence.isDoubtful());
    }

    /** As when the server is stopped: each question is refused at once. */
    @Test
    void however_many_questions_are_missed() {
        missed(0);
        for (int i = 1; i < 100; i++) {
            assertEquals(Finding.AWAY, missed(i));
        }
    }

    @Test
    void what_lasts_is_hopeless_and_found_so_once() {
        missed(1500);
        missed(2500);
        assertEquals(Finding.HOPELESS, missed(4000));
        assertEquals(Finding.AWAY, missed(5500));
    }

    @Test
    void after_an_answer_it_begins_anew() {
        missed(1500);
        missed(2500);
        missed(4000);
        silence.broken(Duration.ofMillis(60_000).toNanos());
        assertEquals(Finding.ACCIDENT, missed(61_000));
        assertEquals(Finding.AWAY, missed(62_000));
        assertEquals(Finding.HOPELESS, missed(63_500));
    }

    private Finding missed(long millis) {
        return silence.missed(Duration.ofMillis(millis).toNanos());
    }
}
