package org.marquee.kernel.page;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** What a cursor is good for, and what not. */
@QuarkusTest
class CursorTest {
    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    String list;
    Pages first;

    @BeforeEach
    void threeReviews() {
        var tag = given.term(TermKind.TAG);
        for (int i = 0; i < 3; i++) {
            given.review(Instant.EPOCH, review -> review.putArray("tags").add(tag));
        }
        list = "/api/v1/reviews?tag=" + tag;
        first = Pages.get(list + "&limit=1");
    }

    @Test
    void a_cursor_may_go_on_with_another_size_of_page_and_other_members() {
        var rest = Pages.get(list + "&limit=50&fields=slug&withTotal=true&cursor=" + first.next());
        assertEquals(2, rest.slugs().size());
    }

    @Test
    void a_cursor_behind_the_longest_headline_works() {
        var tag = given.term(TermKind.TAG);
        for (int i = 0; i < 3; i++) {
            given.review(Instant.EPOCH, review -> {
                review.put("headline", "🎬".repeat(300));
                review.putArray("tags").add(tag);
            });
        }
        var longest = Pages.get("/api/v1/reviews?sort=headline&limit=1&tag=" + tag);
        assertEquals(
                1,
                Pages.get("/api/v1/reviews?sort=headline&limit=1&tag=" + tag + "&cursor=" + longest.next())
                        .slugs()
                        .size());
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        refuses(list + "&sort=publishedAt&cursor=" + first.next());
    }

    @Test
    void a_cursor_of_another_filter_is_refused() {
        refuses(list + "&ratingMin=1&cursor=" + first.next());
        refuses("/api/v1/reviews?cursor=" + first.next());
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        refuses("/api/v1/films?cursor=" + Pages.get("/api/v1/people?limit=1").next());
        refuses("/api/v1/tags?cursor=" + Pages.get("/api/v1/genres?limit=1").next());
    }

    @Test
    void an_altered_cursor_is_refused() {
        var bytes = Base64.getUrlDecoder().decode(first.next());
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            refuses(list + "&cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            bytes[i] ^= 1;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "bg", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAbg", "%00", "%F0%9F%8E%AC", "a%20b", "%3D%3D"})
    void what_was_never_a_cursor_is_refused(String cursor) {
        Api.anonymous()
                .urlEncodingEnabled(false)
                .get(list + "&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void a_cursor_beside_a_number_is_refused() {
        Api.anonymous()
                .urlEncodingEnabled(false)
                .get(list + "&page=2&cursor=" + first.next())
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("page"))
                .body("errors.code", contains("conflicting-parameters"));
    }

    @Test
    void a_cursor_outlives_the_row_it_was_made_of() {
        var rest = first.follow(first.next()).slugs();
        meanwhile.withdrawn(first.slugs().get(0));
        assertEquals(rest, first.follow(first.next()).slugs());
    }

    @Test
    void a_page_whose_rows_have_all_gone_is_empty_and_an_end() {
        var second = first.follow(first.next());
        meanwhile.withdrawn(first.slugs().get(0));
        Api.anonymous()
                .urlEncodingEnabled(false)
                .get(second.list() + "&cursor=" + second.previous())
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("page.next", equalTo(null))
                .body("page.previous", equalTo(null));
    }

    private static void refuses(String address) {
        Api.anonymous()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"))
                .body("errors.code", contains("invalid-cursor"));
    }
}
