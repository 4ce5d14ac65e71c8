package org.marquee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Statements;

/** Counts of comments for many reviews at once. */
@QuarkusTest
class CommentCountsTest {
    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Test
    void each_review_is_counted_in_the_order_that_was_asked_for() {
        var quiet = given.review(Instant.EPOCH, review -> review.put("commentPolicy", "closed"));
        var loud = given.review(Instant.EPOCH, any -> {});
        given.comment(loud, any -> {});
        given.comment(loud, comment -> comment.put("status", "pending"));
        given.comment(loud, any -> {});
        counts(List.of(loud, quiet))
                .header("Cache-Control", "no-store")
                .body("items.slug", contains(loud, quiet))
                .body("items.commentCount", contains(2, 0))
                .body("items.commentsOpen", contains(true, false))
                .body("unknown", empty());
        counts(List.of(quiet, loud)).body("items.slug", contains(quiet, loud));
    }

    @Test
    void what_readers_do_not_see_is_as_unknown_as_what_never_was() {
        var seen = given.review(Instant.EPOCH, any -> {});
        var draft = given.draft(any -> {});
        var withdrawn = given.review(Instant.EPOCH, any -> {});
        given.comment(draft, any -> {});
        given.comment(withdrawn, any -> {});
        meanwhile.withdrawn(withdrawn);
        counts(List.of(withdrawn, "nothing-of-this-name", seen, draft))
                .body("items.slug", contains(seen))
                .body("unknown", contains(withdrawn, "nothing-of-this-name", draft));
    }

    @Test
    void nothing_but_1_to_100_slugs_each_once_is_taken() {
        refused(List.of(), "/slugs");
        refused(numbered(101), "/slugs");
        refused(List.of("one", "two", "one"), "/slugs");
        refused(List.of("one", "Not A Slug"), "/slugs/1");
        refused(Collections.singletonList(null), "/slugs/0");
        counts(numbered(100)).body("unknown", hasSize(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"slugs\": null}", "{\"slugs\": \"one\"}", "{\"slugs\": [\"one\"], \"page\": 2}", "[]"})
    void no_other_body_is_taken(String body) {
        Api.anonymous()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/comments/counts")
                .then()
                .statusCode(400);
    }

    @Test
    void any_number_of_reviews_takes_one_statement() {
        var slugs = Stream.generate(() -> given.review(Instant.EPOCH, any -> {}))
                .limit(30)
                .toList();
        counts(slugs).body("items", hasSize(30));
        assertEquals(1, Statements.count(() -> counts(slugs)));
        assertEquals(1, Statements.count(() -> counts(slugs.subList(0, 1))));
    }

    private static void refused(List<String> slugs, String pointer) {
        send(slugs).statusCode(400).body("errors.pointer", hasItem(equalTo(pointer)));
    }

    private static ValidatableResponse counts(List<String> slugs) {
        return send(slugs).statusCode(200);
    }

    private static ValidatableResponse send(List<String> slugs) {
        return Api.anonymous()
                .contentType("application/json")
                .body(Map.of("slugs", slugs))
                .post("/api/v1/comments/counts")
                .then();
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(number -> "review-" + number).toList();
    }
}
