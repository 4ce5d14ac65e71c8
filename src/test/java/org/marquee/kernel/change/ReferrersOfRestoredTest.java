package org.marquee.kernel.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.id.Ids;
import org.marquee.testkit.Given;

/** What comes out of the trash cuts all that shows it again: each by its key, or, where there are too many, everything. */
@QuarkusTest
class ReferrersOfRestoredTest {
    private final Given given;

    ReferrersOfRestoredTest(Given given) {
        this.given = given;
    }

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
    }

    /** So many films are no good to other tests. */
    @AfterEach
    void leaveNoTrace() {
        QuarkusTransaction.rollback();
    }

    @Test
    void a_person_of_some_films_cuts_each_of_them() {
        assertEquals(2_000 + 1, keys(2_000).size());
    }

    @Test
    void a_person_of_more_films_cuts_everything() {
        assertEquals(List.of("*", "folded-films"), keys(2_001));
    }

    private List<String> keys(int films) {
        var person = Ids.next();
        given.sql("""
                insert into person (id, slug, name, aliases, created_at, updated_at, version)
                values (?1, 'p-' || ?1, 'P', '{}', now(), now(), 0)""", person);
        given.sql("""
                insert into film (id, slug, kind, title, countries, languages, created_at, updated_at, version)
                select gen_random_uuid(), 'f-' || ?1 || '-' || n, 'feature', 'F', '{}', '{}', now(), now(), 0
                from generate_series(1, ?2) n""", person, films);
        given.sql("""
                insert into film_credit (film_id, type, position, person_id)
                select id, 'cast', 1, ?1 from film where slug like 'f-' || ?1 || '-%'""", person);
        return restore(person);
    }

    private List<String> restore(UUID person) {
        given.sql("""
                insert into change (id, actor_kind, action, entity, entity_id, surrogate_keys, details)
                values (gen_random_uuid(), 'system', 'restored', 'person', ?1, '{}', '{}')""", person);
        return given.texts("select unnest(surrogate_keys) as key from change where entity_id = '" + person
                        + "' order by key")
                .toList();
    }
}
