package org.marquee.kernel.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Given;

/** Who follows all changes gets each of them once and in order, from where they began, or have gone back to. */
@QuarkusTest
class LoggedChangesTest {
    private static final String READER = "test of all";

    private final ChangeReaders readers;
    private final ChangeLog changes;
    private final Given given;

    LoggedChangesTest(ChangeReaders readers, ChangeLog changes, Given given) {
        this.readers = readers;
        this.changes = changes;
        this.given = given;
    }

    @BeforeEach
    void begin() {
        changes.number();
        run(() -> readers.begin(READER));
    }

    @AfterEach
    void end() {
        run(() -> readers.end(READER));
        assertEquals(0, given.count("select count(*) from change_reader where name = '" + READER + "'"));
    }

    @Test
    void each_comes_once_with_all_that_is_known_of_it() {
        var film = write(Action.UPDATED, "film");
        var person = write(Action.CREATED, "person");
        changes.number();
        var first = next(1);
        assertEquals(List.of(film), things(first));
        assertEquals("film", first.get(0).entity());
        assertEquals("updated", first.get(0).action());
        assertEquals(
                List.of("film-" + film.toString().substring(24), "films"),
                first.get(0).surrogateKeys());
        assertEquals("{\"slug\": \"a-slug\"}", first.get(0).details());
        assertEquals(List.of(person), things(next(10)));
        assertEquals(List.of(), next(10));
    }

    @Test
    void a_change_without_keys_has_none() {
        run(() -> changes.record(
                new Change(Actor.SYSTEM, Action.UPDATED, "review", UUID.randomUUID(), Map.of()).cutsNothing()));
        changes.number();
        assertEquals(List.of(), next(10).get(0).surrogateKeys());
    }

    @Test
    void what_fails_is_read_again() {
        var film = write(Action.UPDATED, "film");
        changes.number();
        assertThrows(
                IllegalStateException.class,
                () -> run(() -> {
                    assertEquals(List.of(film), things(readers.next(READER, 10)));
                    throw new IllegalStateException("What was made of it could not be kept");
                }));
        assertEquals(List.of(film), things(next(10)));
    }

    @Test
    void nobody_reads_what_somebody_else_is_reading() {
        var film = write(Action.UPDATED, "film");
        changes.number();
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(List.of(film), things(readers.next(READER, 10)));
            assertEquals(List.of(), next(10));
        });
    }

    @Test
    void who_goes_back_gets_all_since_then_and_nobody_goes_forward() {
        var before = Instant.now();
        var film = write(Action.UPDATED, "film");
        changes.number();
        assertEquals(List.of(film), things(next(10)));
        run(() -> readers.goBack(READER, before.minus(Duration.ofMillis(1))));
        assertEquals(film, things(next(10)).get(0));
        write(Action.UPDATED, "film");
        changes.number();
        run(() -> readers.goBack(READER, Instant.now().plus(Duration.ofHours(1))));
        assertEquals(1, next(10).size());
    }

    private UUID write(Action action, String entity) {
        var id = UUID.randomUUID();
        run(() -> changes.record(new Change(Actor.SYSTEM, action, entity, id, Map.of("slug", "a-slug"))));
        return id;
    }

    private List<LoggedChange> next(int atMost) {
        Supplier<List<LoggedChange>> turn = () -> new ArrayList<>(readers.next(READER, atMost));
        return QuarkusTransaction.requiringNew().call(turn::get);
    }

    private static void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static List<UUID> things(List<LoggedChange> changes) {
        return changes.stream().map(LoggedChange::entityId).toList();
    }
}
