package org.marquee.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.marquee.term.TermKind;
import org.marquee.testkit.Given;

/** Very many changes at once; {@code -Dsync.burst=10000} makes them ten thousand. */
@QuarkusTest
class BurstTest {
    private static final int CHANGES = Integer.getInteger("sync.burst", 2_500);

    private final Given given;

    BurstTest(Given given) {
        this.given = given;
    }

    @Test
    void a_burst_of_changes_arrives_whole_in_small_pages() {
        var app = new App();
        app.sync();
        var term = given.term(TermKind.TAG);
        // As many rows, in one transaction: more than are put in order at once.
        given.sql("""
                insert into term (id, kind, slug, name, created_at, updated_at, version)
                select gen_random_uuid(), 'tag', ?1 || '-' || n, 'Burst ' || n, now(), now(), 0
                from generate_series(1, ?2) n""", term, CHANGES);
        var ids = new HashSet<String>();
        for (boolean hasMore = true; hasMore; ) {
            hasMore = app.step(100);
            app.items.forEach(item -> assertTrue(ids.add(item.path("id").asText()), "comes twice"));
        }
        assertEquals(CHANGES + 1, ids.size());
        given.sql("update term set trashed_at = now() where slug like ?1", term + "-%");
        app.sync();
        assertEquals(1, ids.stream().filter(id -> app.find("tag", id) != null).count());
        given.sql("delete from term where slug like ?1", term + "-%");
        app.sync();
    }
}
