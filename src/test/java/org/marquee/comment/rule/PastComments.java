package org.marquee.comment.rule;

import java.util.UUID;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** Comments on one review as they are in the database, and blocks. */
record PastComments(Given given, UUID review) {
    private static final String INSERT = """
            insert into comment (id, review_id, depth, status, status_since, author_name, address_key, prefix_key, body, body_html,
              body_text, body_key, told, created_at, version)
            values (?1, ?2, 1, ?3, now(), 'Ann', ?4, ?5, ?6, ?6, ?6, ?7, 'pending', now(), 0)""";

    static UUID reviewOf(String slug) {
        return UUID.fromString(Api.anonymous().get("/api/v1/reviews/" + slug).path("id"));
    }

    void approvedBy(String addressKey, String status, int count) {
        for (int i = 0; i < count; i++) {
            insert(status, addressKey, "past", "Said " + UUID.randomUUID());
        }
    }

    UUID saying(String text, Submission like, String status, String network) {
        return insert(status, like.guest().addressKey(), network, text);
    }

    void block(String kind, String key, String until) {
        given.sql(
                "insert into comment_block (id, kind, key, until, created_at, version)"
                        + " values (?1, ?2, ?3, cast(?4 as timestamptz), now(), 0)",
                UUID.randomUUID(),
                kind,
                key,
                until);
    }

    private UUID insert(String status, String addressKey, String network, String text) {
        var id = UUID.randomUUID();
        given.sql(INSERT, id, review, status, addressKey, network, text, Keys.text(text));
        return id;
    }
}
