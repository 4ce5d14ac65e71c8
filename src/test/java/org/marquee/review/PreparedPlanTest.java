package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Given;

/** What waits to be taken away is looked into with each answer, and is often nothing but rows that have just gone. */
@QuarkusTest
class PreparedPlanTest {
    private final Given given;

    private final PreparedPages pages;

    PreparedPlanTest(Given given, PreparedPages pages) {
        this.given = given;
        this.pages = pages;
    }

    @Test
    void the_keys_of_an_answer_need_not_be_sorted_each_time_it_is_read() {
        var slug = given.review(Instant.EPOCH, review -> {
            var tags = review.putArray("tags");
            Stream.generate(() -> given.term(TermKind.TAG)).limit(8).forEach(tags::add);
        });
        pages.prepare(slug);
        assertEquals(List.of("t"), given.texts("""
                        select case when keys = array(select k from unnest(keys) k order by k) then 't' else keys::text end
                        from prepared_answer where path like '%%/%s'""".formatted(slug)).toList());
    }

    @ParameterizedTest
    @CsvSource({"published_answer, path, prepared_cut", "published_card, thing_id::text, prepared_card_cut"})
    void only_the_keys_of_an_answer_are_looked_for_among_what_waits(String view, String id, String cuts) {
        var plan = QuarkusTransaction.requiringNew().call(() -> {
            given.sql("delete from " + cuts + " where id > 0");
            given.sql("analyze " + cuts);
            return given.texts("explain select from " + view + " where " + id + " = 'one' and edition = 'any'")
                    .collect(Collectors.joining("\n"));
        });
        assertTrue(plan.contains("using " + cuts + "_key_index"), plan);
        assertTrue(plan.contains("Index Cond: (key = ANY"), plan);
        assertFalse(plan.contains("Seq Scan on " + cuts), plan);
    }
}
