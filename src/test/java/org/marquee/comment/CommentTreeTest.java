package org.marquee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.testkit.CommentList.ids;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** Comments as a tree: a page of threads, each with its beginning. */
@QuarkusTest
class CommentTreeTest {
    @Inject
    Given given;

    @Inject
    Reader reader;

    @Inject
    Lists lists;

    String slug;
    String list;

    @BeforeEach
    void aReview() {
        slug = given.review(Instant.EPOCH, any -> {});
        list = "/api/v1/reviews/" + slug + "/comments?view=tree";
    }

    @Test
    void a_thread_begins_with_its_first_three_replies_and_the_first_three_of_these() {
        var top = given.comment(slug, any -> {});
        var second = replies(top, 5);
        var third = replies(second.get(0), 4);
        replies(second.get(3), 1);
        tree("").body("items.id", contains(top.toString()))
                .body("items[0].replyCount", equalTo(5))
                .body("items[0].replies.id", contains(texts(second.subList(0, 3))))
                .body("items[0].replies.replyCount", contains(4, 0, 0))
                .body("items[0].replies[0].replies.id", contains(texts(third.subList(0, 3))))
                .body("items[0].replies[1].replies", empty())
                .body("items[0].replies[0].replies[0]", not(hasKey("replies")));
    }

    @Test
    void the_other_replies_are_found_below_their_parent() {
        var top = given.comment(slug, any -> {});
        var second = replies(top, 5);
        var third = replies(second.get(4), 2);
        assertEquals(second, ids(list + "&parentId=" + top));
        tree("&parentId=" + top)
                .body("items[4].replies.id", contains(texts(third)))
                .body("items[0].replies", empty());
        tree("&parentId=" + second.get(4))
                .body("items.id", contains(texts(third)))
                .body("items[0]", not(hasKey("replies")));
        var rest = ids(list + "&limit=3&parentId=" + top + "&cursor="
                + tree("&limit=3&parentId=" + top).extract().<String>path("page.next"));
        assertEquals(second.subList(3, 5), rest);
    }

    @Test
    void replies_are_oldest_first_also_where_the_newest_threads_come_first() {
        var old = given.comment(slug, any -> {});
        var young = given.comment(slug, any -> {});
        var replies = replies(old, 2);
        tree("&sort=newest")
                .body("items.id", contains(young.toString(), old.toString()))
                .body("items[1].replies.id", contains(texts(replies)));
    }

    @Test
    void a_thread_without_replies_says_so() {
        given.comment(slug, any -> {});
        tree("").body("items[0].replies", empty());
        Api.anonymous()
                .get(list.replace("tree", "flat"))
                .then()
                .body("items", hasSize(1))
                .body("items[0]", not(hasKey("replies")));
    }

    @Test
    void what_is_hidden_is_in_no_thread_and_its_place_only_above_what_is_shown() {
        var top = given.comment(slug, comment -> comment.put("status", "trashed"));
        var second = replies(top, 3);
        replies(second.get(2), 1);
        given.sql("update comment set status = 'spam' where id = ?1", second.get(0));
        given.sql("update comment set status = 'rejected' where id = ?1", second.get(2));
        tree("&withTotal=true")
                .body("page.total", equalTo(1))
                .body("items[0].removed", equalTo(true))
                .body("items[0].replyCount", equalTo(2))
                .body("items[0].replies.id", contains(texts(List.of(second.get(1), second.get(2)))))
                .body("items[0].replies.removed", contains(false, true))
                .body("items[0].replies[1].replies.removed", contains(false));
    }

    @Test
    void the_review_alone_stands_for_every_comment_of_a_page_in_its_cache_keys() {
        var top = given.comment(slug, any -> {});
        var second = replies(top, 1);
        replies(second.get(0), 1);
        String review = Api.anonymous().get("/api/v1/reviews/" + slug).path("id");
        tree("").header("Surrogate-Key", equalTo("review-" + review.substring(24)));
    }

    @Test
    void a_switch_gives_each_author_a_name_for_a_picture_that_tells_nothing_of_the_address() {
        var first = given.comment(
                slug, comment -> comment.put("authorEmail", "one@example.org").put("verified", true));
        given.comment(
                slug, comment -> comment.put("authorEmail", "other@example.org").put("verified", true));
        given.comment(
                slug,
                comment -> comment.put("authorEmail", " ONE@example.org")
                        .put("verified", true)
                        .put("parentId", first.toString()));
        tree("").body("items[0]", not(hasKey("avatar")));
        var threads = pageWithAvatars();
        var avatar = threads.get(0).avatar();
        assertTrue(matchesPattern("[0-9a-f]{32}").matches(avatar), avatar);
        assertNotEquals(avatar, threads.get(1).avatar());
        assertEquals(avatar, threads.get(0).replies().get(0).avatar());
        assertEquals(
                0,
                given.count("select count(*) from comment where '" + avatar + "' in (address_key, prefix_key,"
                        + " md5(author_email), encode(sha256(convert_to(author_email, 'UTF8')), 'hex'))"));
        given.sql("update comment set status = 'trashed' where id = ?1", first);
        assertNull(pageWithAvatars().get(0).avatar());
    }

    /** Else whoever guesses an address could comment with it, and compare. */
    @Test
    void who_has_not_shown_that_the_address_is_theirs_has_no_picture() {
        given.comment(
                slug, comment -> comment.put("authorEmail", "one@example.org").put("verified", true));
        given.comment(slug, comment -> comment.put("authorEmail", "one@example.org"));
        assertNotNull(pageWithAvatars().get(0).avatar());
        assertNull(pageWithAvatars().get(1).avatar());
    }

    private List<CommentView> pageWithAvatars() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(CommentConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue("marquee.comments.avatars", "true")
                .build()
                .getConfigMapping(CommentConfig.class);
        var comments = new PublishedComments(reader, lists, config);
        var all = new PageQuery(20, null, null, false);
        return comments.page(comments.requireReview(slug), new CommentFilter("tree", null, "oldest"), all)
                .items();
    }

    private List<UUID> replies(UUID parent, int count) {
        return Stream.generate(() -> given.comment(slug, reply -> reply.put("parentId", parent.toString())))
                .limit(count)
                .toList();
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private ValidatableResponse tree(String query) {
        return Api.anonymous().get(list + query).then().statusCode(200);
    }
}
