package org.marquee.comment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import org.marquee.kernel.sql.Reader;
import org.marquee.testkit.Given;

/** What is kept of comments, and how they are moderated. */
@Singleton
class StoredComments {
    private static final String OF_REVIEW = " where review_id = (select review_id from review_slug where slug = '%s')";

    private final Reader reader;
    private final Given given;

    StoredComments(Reader reader, Given given) {
        this.reader = reader;
        this.given = given;
    }

    JsonNode row(String id) {
        return reader.first(JsonNode.class, "select to_json(c) from comment c where c.id = cast(? as uuid)", id)
                .orElseThrow();
    }

    /** What it said before its edits, the oldest first. */
    JsonNode edits(String id) {
        return reader.first(
                        JsonNode.class,
                        "select coalesce(json_agg(e order by e.edited_at), '[]') from comment_edit e"
                                + " where e.comment_id = cast(? as uuid)",
                        id)
                .orElseThrow();
    }

    long changes(String id, String action) {
        return given.count(
                "select count(*) from change where entity_id = '%s' and action = '%s'".formatted(id, action));
    }

    long count(String slug) {
        return given.count("select count(*) from comment" + OF_REVIEW.formatted(slug));
    }

    /** How many readers see. */
    long shown(String slug) {
        return given.count("select count(*) from published_comment" + OF_REVIEW.formatted(slug));
    }

    void moderate(String slug, String moderation) {
        given.sql("update comment_section set moderation = ?1" + OF_REVIEW.formatted(slug), moderation);
    }

    void close(String slug) {
        given.sql("update comment_section set closes_at = now() - interval '1 minute'" + OF_REVIEW.formatted(slug));
    }
}
