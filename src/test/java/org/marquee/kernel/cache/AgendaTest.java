package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.cache.Appointments.Appointment;
import org.marquee.kernel.http.Representation;
import org.marquee.kernel.problem.Unavailable;
import org.marquee.kernel.sql.Reader;

/** Whatever comes while somebody looks what comes next is cut. */
class AgendaTest {
    private static final Duration SOON = Duration.ofMillis(30);

    /** These appointments are in no database. */
    private static final Reader NOBODY = null;

    private final Store store = new Store(Reading.MEBIBYTE, Duration.ofMinutes(5));
    private final List<List<Appointment>> answers = new ArrayList<>();
    private final List<Duration> pasts = new ArrayList<>();
    private final Agenda agenda = new Agenda(store, List.of(this::within));

    @Test
    void what_comes_while_one_looks_again_is_cut() {
        answers.add(List.of(new Appointment(SOON, List.of("film"))));
        answers.add(List.of());
        keep();
        agenda.look(NOBODY);
        assertNotNull(store.find("/x"));
        agenda.look(NOBODY);
        assertNull(store.find("/x"));
    }

    @Test
    void what_came_before_one_looked_is_cut_at_once() {
        answers.add(List.of(new Appointment(Duration.ofMillis(-20), List.of("film"))));
        keep();
        agenda.look(NOBODY);
        assertNull(store.find("/x"));
    }

    @Test
    void one_looks_back_to_the_last_time_that_one_has_looked() {
        answers.add(List.of());
        answers.add(null);
        answers.add(List.of());
        agenda.look(NOBODY);
        var begin = System.nanoTime();
        agenda.look(NOBODY);
        agenda.doubt();
        LockSupport.parkNanos(200_000_000);
        agenda.lookNowAndThen(NOBODY);
        assertEquals(3, pasts.size());
        assertTrue(pasts.get(2).toNanos() > 200_000_000 + SOON.toNanos());
        assertTrue(System.nanoTime() - begin > 200_000_000);
    }

    @Test
    void nothing_is_looked_for_again_without_need() {
        answers.add(List.of());
        agenda.lookNowAndThen(NOBODY);
        agenda.lookNowAndThen(NOBODY);
        assertEquals(1, pasts.size());
    }

    /** Takes longer than until the appointment. */
    private List<Appointment> within(Reader asked, Duration past, Duration ahead) {
        pasts.add(past);
        if (pasts.size() > 1) {
            LockSupport.parkNanos(2 * SOON.toNanos());
        }
        var answer = answers.remove(0);
        if (answer == null) {
            throw new Unavailable("Busy", null);
        }
        return answer;
    }

    private void keep() {
        for (int i = 0; i < 2; i++) {
            var body = Representation.plain(new byte[1]);
            store.land(store.begin("/x"), new Kept("/x", Set.of("film"), body, null, form -> new Form(form, Map.of())));
        }
    }
}
