package org.marquee.kernel.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.change.ChangeReaders.Page;
import org.marquee.testkit.Given;

/** Who follows the log looks at each change once, also at those that are none of their business. */
@QuarkusTest
class ChangeReadersTest {
    private static final String READER = "test";

    private final ChangeReaders readers;
    private final ChangeLog changes;
    private final Given given;

    ChangeReadersTest(ChangeReaders readers, ChangeLog changes, Given given) {
        this.readers = readers;
        this.changes = changes;
        this.given = given;
    }

    @BeforeEach
    void prepare() {
        changes.number();
        given.sql(
                "insert into change_reader (name, position) select ?1, coalesce(max(position), 0) from change", READER);
    }

    @AfterEach
    void forget() {
        given.sql("delete from change_reader where name = ?1", READER);
    }

    @Test
    void what_was_looked_at_is_not_looked_at_again_though_nothing_was_found() {
        write(3, Action.HELD, Duration.ZERO);
        assertEquals(List.of(), next(10).things());
        assertEquals(last(), position());
    }

    @Test
    void each_is_found_once_and_in_order() {
        var first = write(1, Action.APPROVED, Duration.ZERO);
        write(2, Action.HELD, Duration.ZERO);
        var second = write(2, Action.APPROVED, Duration.ZERO);
        write(2, Action.HELD, Duration.ZERO);
        var page = next(2);
        assertEquals(List.of(first.get(0), second.get(0)), page.things());
        assertFalse(page.isLast());
        page = next(2);
        assertEquals(List.of(second.get(1)), page.things());
        assertTrue(page.isLast());
        assertEquals(last(), position());
        assertEquals(List.of(), next(2).things());
    }

    @Test
    void one_turn_looks_at_no_more_than_so_many() {
        var before = position();
        write(250, Action.HELD, Duration.ZERO);
        var approved = write(1, Action.APPROVED, Duration.ZERO);
        var page = next(1);
        assertEquals(List.of(), page.things());
        assertFalse(page.isLast());
        assertEquals(before + 100, position());
        next(1);
        assertEquals(approved, next(1).things());
        assertEquals(last(), position());
    }

    @Test
    void a_reader_that_comes_late_does_not_look_at_what_is_too_old() {
        write(250, Action.APPROVED, Duration.ZERO);
        given.sql("update change_reader set position = 0 where name = ?1", READER);
        var page = QuarkusTransaction.requiringNew()
                .call(() -> readers.next(READER, Subject.COMMENT, Action.APPROVED, Duration.ZERO, 1));
        assertEquals(List.of(), page.things());
        assertTrue(page.isLast());
        assertEquals(last(), position());
    }

    @Test
    void what_is_too_old_is_left_out() {
        write(1, Action.APPROVED, Duration.ofDays(4));
        var fresh = write(1, Action.APPROVED, Duration.ofDays(2));
        assertEquals(fresh, next(10).things());
    }

    @Test
    void nobody_reads_what_somebody_else_is_reading() {
        var approved = write(1, Action.APPROVED, Duration.ZERO);
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(approved, turn(10).things());
            assertEquals(
                    List.of(),
                    QuarkusTransaction.requiringNew().call(() -> turn(10)).things());
        });
    }

    private Page next(int atMost) {
        return QuarkusTransaction.requiringNew().call(() -> turn(atMost));
    }

    private Page turn(int atMost) {
        return readers.next(READER, Subject.COMMENT, Action.APPROVED, Duration.ofDays(3), atMost);
    }

    private List<UUID> write(int times, Action action, Duration ago) {
        var things = new ArrayList<UUID>();
        for (int i = 0; i < times; i++) {
            things.add(UUID.randomUUID());
        }
        given.sql("""
                insert into change (id, at, actor_kind, action, entity, entity_id, surrogate_keys, details)
                select gen_random_uuid(), now() - make_interval(secs => ?3), 'system', ?2, 'comment', cast(id as uuid), '{}', '{}'
                from unnest(cast(?1 as text[])) with ordinality as thing (id, place) order by place""", things.stream().map(UUID::toString).toArray(String[]::new), action.value(), ago.toSeconds());
        changes.number();
        return things;
    }

    private long last() {
        return given.count("select max(position) from change");
    }

    private long position() {
        return given.count("select position from change_reader where name = '" + READER + "'");
    }
}
