package org.marquee.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.change.LoggedChange;
import org.marquee.kernel.id.Ids;
import org.marquee.testkit.Given;

/** The largest of all payloads: something that very many films show came out of the trash. */
@QuarkusTest
class PurgeTest {
    /** What receivers take at least, whatever they are written with. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Occurrences occurrences;
    private final ObjectMapper mapper;
    private final Given given;
    private final Clock clock;

    PurgeTest(Occurrences occurrences, ObjectMapper mapper, Given given, Clock clock) {
        this.occurrences = occurrences;
        this.mapper = mapper;
        this.given = given;
        this.clock = clock;
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
    void what_two_thousand_films_show_is_told_with_the_key_of_each_in_one_payload_of_64_KiB_at_most() throws Exception {
        var purge = purge(2_000);
        assertEquals(2_001, keys(purge).size());
        var bytes = mapper.writeValueAsBytes(purge.told()).length;
        assertTrue(bytes <= MOST_BYTES, () -> bytes + " bytes");
    }

    @Test
    void what_more_films_show_is_told_by_the_key_of_all() {
        assertEquals(List.of("*", "folded-films"), keys(purge(2_001)));
    }

    private static List<?> keys(Occurrence purge) {
        return ((List<?>) purge.data().get("keys")).stream().sorted().toList();
    }

    private Occurrence purge(int films) {
        var person = Ids.next();
        given.sql("""
                insert into film (id, slug, kind, title, countries, languages, created_at, updated_at, version)
                select gen_random_uuid(), 'f-' || ?1 || '-' || n, 'feature', 'F', '{}', '{}', now(), now(), 0
                from generate_series(1, ?2) n""", person, films);
        given.sql("""
                insert into person (id, slug, name, aliases, created_at, updated_at, version)
                values (?1, 'p-' || ?1, 'P', '{}', now(), now(), 0)""", person);
        given.sql("""
                insert into film_credit (film_id, type, position, person_id)
                select id, 'cast', 1, ?1 from film where slug like 'f-' || ?1 || '-%'""", person);
        return occurrences.of(List.of(restored(person))).stream()
                .filter(each -> each.event() == WebhookEvent.CACHE_PURGE)
                .findFirst()
                .orElseThrow();
    }

    private LoggedChange restored(UUID person) {
        given.sql("""
                insert into change (id, actor_kind, action, entity, entity_id, surrogate_keys, details)
                values (gen_random_uuid(), 'system', 'restored', 'person', ?1, '{}', '{}')""", person);
        var keys = given.texts("select unnest(surrogate_keys) from change where entity_id = '" + person + "'")
                .toList();
        return new LoggedChange(1, UUID.randomUUID(), clock.instant(), "person", person, "restored", keys, "{}");
    }
}
