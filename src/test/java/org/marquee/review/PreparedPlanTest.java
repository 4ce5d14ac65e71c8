package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.testkit.Given;

/** What waits to be taken away is looked into with each answer, and is often nothing but rows that have just gone. */
@QuarkusTest
class PreparedPlanTest {
    private final Given given;

    PreparedPlanTest(Given given) {
        this.given = given;
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
