package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Slugs;

/** Every order of the list, among reviews of which several are alike. */
@QuarkusTest
class ReviewOrderTest {
    private static final List<String> HEADLINES = List.of("zebra", "Äpfel", "apfel", "Éclair", "eclair", "발레리나");

    @Inject
    Given given;

    String list;

    @BeforeEach
    void twelveReviews() {
        var tag = given.term(TermKind.TAG);
        for (int i = 0; i < 12; i++) {
            var number = i;
            given.review(
                    Instant.parse("2021-05-05T12:00:00Z").plusSeconds(number * 7 % 4),
                    review -> review.put("headline", HEADLINES.get(number % 6))
                            .put("rating", 1 + number * 5 % 3)
                            .putArray("tags")
                            .add(tag));
        }
        list = "/api/v1/reviews?tag=" + tag;
    }

    @Test
    void reviews_come_newest_first_unless_asked_otherwise() {
        assertEquals(Slugs.in(list + "&sort=-publishedAt"), Slugs.in(list));
    }

    @Test
    void publishedAt_orders_by_time_and_then_by_id() {
        assertOrder("publishedAt", review -> Instant.parse((String) review.get("publishedAt")));
    }

    @Test
    void rating_orders_by_rating_and_then_by_id() {
        assertOrder(
                "rating", review -> (Float) Float.valueOf(review.get("rating").toString()));
    }

    @Test
    void headline_orders_as_people_do_and_then_by_id() {
        var order = List.of("apfel", "Äpfel", "eclair", "Éclair", "zebra", "발레리나");
        assertOrder("headline", review -> order.indexOf(review.get("headline")));
    }

    /** The ids are UUIDs of one time, whose text sorts as they do. */
    private <K extends Comparable<K>> void assertOrder(String sort, Function<Map<String, ?>, K> key) {
        var upwards = items(sort);
        var expected = new ArrayList<>(upwards);
        expected.sort(Comparator.comparing(key).thenComparing(review -> (String) review.get("id")));
        assertEquals(slugs(expected), slugs(upwards));
        Collections.reverse(expected);
        assertEquals(slugs(expected), slugs(items("-" + sort)));
    }

    private List<Map<String, ?>> items(String sort) {
        return Api.anonymous()
                .get(list + "&sort=" + sort)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static List<Object> slugs(List<Map<String, ?>> items) {
        return items.stream().<Object>map(review -> review.get("slug")).toList();
    }
}
