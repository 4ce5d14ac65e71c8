package org.marquee.contract;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** Comments in every state that readers must not see, and all of the others that they must not see; each text has the same word. */
@Singleton
class HiddenComments {
    static final String WORD = "brambleskein";

    private final Given given;
    private final Meanwhile meanwhile;

    /** Those of which nothing at all is public. */
    final List<UUID> ids = new ArrayList<>();

    /** Where something is public right beside them. */
    String openReview;

    private UUID tombstone;

    HiddenComments(Given given, Meanwhile meanwhile) {
        this.given = given;
        this.meanwhile = meanwhile;
    }

    void plant() {
        if (openReview != null) {
            return;
        }
        openReview = given.review(Instant.EPOCH, any -> {});
        var open = comment(openReview, "approved", null, false);
        tombstone = comment(openReview, "approved", null, true);
        ids.remove(tombstone);
        comment(openReview, "approved", tombstone, false);
        for (var status : List.of("pending", "spam", "rejected", "trashed", "deleted")) {
            comment(openReview, status, null, true);
            comment(openReview, status, open, true);
            comment(openReview, status, comment(openReview, status, tombstone, true), true);
        }
        given.sql("update comment set status = 'trashed' where id = ?1", tombstone);
        comment(given.draft(any -> {}), "approved", null, true);
        var withdrawn = given.review(Instant.EPOCH, any -> {});
        comment(withdrawn, "approved", comment(withdrawn, "approved", null, true), true);
        meanwhile.withdrawn(withdrawn);
    }

    /** Addresses where readers would meet them. */
    Stream<String> addresses() {
        var list = "/api/v1/reviews/" + openReview + "/comments";
        var lists = Stream.of("?view=flat", "?view=tree", "?sort=newest", "?view=tree&sort=newest&limit=1", "?limit=2")
                .map(list::concat);
        var feeds = Stream.of("atom", "rss", "json")
                .flatMap(format -> Stream.of(
                        "/feeds/comments." + format + "?limit=100",
                        "/feeds/reviews/" + openReview + "/comments." + format));
        var others = Stream.of(list + "?parentId=" + tombstone, "/api/v1/reviews/" + openReview);
        return Stream.of(lists, feeds, others).flatMap(all -> all);
    }

    /** Words, ends of ids, and what stands for addresses and networks. */
    Stream<String> traces() {
        return Stream.of(Stream.of(WORD), ids.stream().map(id -> id.toString().substring(24)), secrets())
                .flatMap(all -> all);
    }

    private Stream<String> secrets() {
        return given.texts(
                "select unnest(array[address_key, prefix_key, body_key, form_key]) from comment where prefix_key like '"
                        + WORD + "%'");
    }

    private UUID comment(String review, String status, UUID parent, boolean hidden) {
        var name = given.slug(WORD);
        var id = given.comment(review, comment -> {
            comment.put("status", status).put("authorEmail", name + "@example.org");
            comment.put("prefixKey", name).put("bodyKey", "text " + name).put("formKey", "form " + name);
            comment.putArray("reasons").addObject().put("note", WORD);
            if (hidden) {
                comment.put("authorName", WORD).put("authorUrl", "https://example.org/" + WORD);
                comment.put("body", WORD);
            }
            comment.put("parentId", parent == null ? null : parent.toString());
        });
        if (hidden) {
            ids.add(id);
        }
        return id;
    }
}
