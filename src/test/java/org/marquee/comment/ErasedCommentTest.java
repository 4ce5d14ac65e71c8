package org.marquee.comment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** What was erased does not come back. */
@QuarkusTest
class ErasedCommentTest {
    private final Given given;

    ErasedCommentTest(Given given) {
        this.given = given;
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep", "remove"})
    void whoever_sends_the_comment_again_does_not_bring_it_back(String text) {
        given.sql("delete from rate_limit");
        var slug = given.review(Instant.EPOCH, any -> {});
        var comment = Guest.comment(slug);
        Guest.say(slug, comment);
        Api.as("admin")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("email", comment.get("authorEmail"), "kind", "erasure", "text", text))
                .post("/api/v1/editorial/privacy/requests")
                .then()
                .statusCode(200)
                .body("comments", equalTo(1));
        given.sql("delete from rate_limit");
        Guest.post(slug, comment).then().statusCode(409).body("errors[0].pointer", equalTo("/formToken"));
        assertEquals(1, given.count("""
                select count(*) from comment c join review_slug g using (review_id) where g.slug = '%s'""".formatted(slug)));
    }
}
