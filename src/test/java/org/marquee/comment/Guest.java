package org.marquee.comment;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.marquee.testkit.Api;

/** Somebody who comments, each time with words that nobody has said before. */
final class Guest {
    static final String MERGE_PATCH = "application/merge-patch+json";
    /** The application, and with it this class, may begin anew on the same database. */
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Guest() {}

    static String path(String slug) {
        return "/api/v1/reviews/" + slug + "/comments";
    }

    static String own(Object id) {
        return "/api/v1/comments/" + id;
    }

    static String form(String slug) {
        return Api.anonymous()
                .get(path(slug) + "/form")
                .then()
                .statusCode(200)
                .extract()
                .path("formToken");
    }

    /** A comment on the review by a form of its own, which may be changed. */
    static Map<String, Object> comment(String slug) {
        var number = RUN + "-" + COUNTER.incrementAndGet();
        return new HashMap<>(Map.of(
                "authorName", "Visitor " + number,
                "authorEmail", "guest-" + number + "@example.org",
                "body", "What I have to say is this: " + UUID.randomUUID(),
                "formToken", form(slug)));
    }

    static Map<String, Object> comment(String slug, String member, Object value) {
        var comment = comment(slug);
        comment.put(member, value);
        return comment;
    }

    static Response post(String slug, Map<String, ?> comment) {
        return Api.anonymous().contentType("application/json").body(comment).post(path(slug));
    }

    static Response post(String slug, Map<String, ?> comment, String key) {
        return Api.anonymous()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(comment)
                .post(path(slug));
    }

    /** The receipt of a comment that was taken. */
    static Response say(String slug, Map<String, ?> comment) {
        var receipt = post(slug, comment);
        receipt.then().statusCode(202);
        return receipt;
    }

    static Response edit(Response receipt, Map<String, ?> patch) {
        return Api.anonymous()
                .header("Edit-Token", receipt.path("editToken"))
                .contentType(MERGE_PATCH)
                .body(patch)
                .patch(own(receipt.path("id")));
    }
}
