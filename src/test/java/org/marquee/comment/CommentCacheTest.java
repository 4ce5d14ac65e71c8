package org.marquee.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.MODERATOR;
import static org.marquee.comment.CommentDesk.PATH;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** What readers have in caches goes from there when it is not so any more, and stays when it is. */
@QuarkusTest
class CommentCacheTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Desk moderator = Desk.of(MODERATOR);
    private final Given given;
    private final StoredComments stored;
    private String slug;

    CommentCacheTest(Given given, StoredComments stored) {
        this.given = given;
        this.stored = stored;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        slug = given.review(LONG_AGO, any -> {});
    }

    @ParameterizedTest
    @CsvSource({"always,,false", "never,x,false", "never,,true"})
    void only_a_comment_that_readers_see_cuts_what_they_have(String moderation, String honeypot, boolean cuts) {
        stored.moderate(slug, moderation);
        var comment = Guest.comment(slug);
        if (honeypot != null) {
            comment.put("websiteConfirm", honeypot);
        }
        var receipt = Guest.say(slug, comment);
        assertEquals(cuts, anyCutsTheList(receipt.path("id")));
        Guest.edit(receipt, Map.of("body", "Said otherwise, and well.")).then().statusCode(200);
        assertEquals(cuts, newestCutsTheList(receipt.<String>path("id")));
        Api.anonymous()
                .header("Edit-Token", receipt.path("editToken"))
                .delete(Guest.own(receipt.path("id")))
                .then()
                .statusCode(204);
        assertEquals(cuts, newestCutsTheList(receipt.<String>path("id")));
    }

    @Test
    void what_a_moderator_shows_mends_and_takes_away_is_cut() {
        var id = given.comment(slug, comment -> comment.put("status", "pending"));
        for (var decision : List.of("approve", "hold", "approve")) {
            moderator
                    .put(PATH + "/" + id + "/decision", "*", Map.of("decision", decision))
                    .then()
                    .statusCode(200);
            assertEquals(true, newestCutsTheList(id.toString()));
        }
        moderator.patch(PATH + "/" + id, "*", Map.of("body", "Mended")).then().statusCode(200);
        assertEquals(true, newestCutsTheList(id.toString()));
        String reply = moderator
                .post(PATH + "/" + id + "/replies", Map.of("body", "Thank you"))
                .path("id");
        assertEquals(true, newestCutsTheList(reply));
    }

    private boolean newestCutsTheList(String comment) {
        return cutsTheList(changes(comment).subList(0, 1));
    }

    private boolean anyCutsTheList(String comment) {
        return cutsTheList(changes(comment));
    }

    private boolean cutsTheList(List<List<String>> cut) {
        var carried =
                Api.anonymous().get(Guest.path(slug)).header("Surrogate-Key").split(" ");
        return cut.stream().anyMatch(keys -> !Collections.disjoint(keys, List.of(carried)));
    }

    /** The keys of its changes, the last first. */
    private static List<List<String>> changes(String comment) {
        return Desk.OF_ADMIN
                .get("/api/v1/editorial/changes?entity=comment&entityId=" + comment)
                .path("items.surrogateKeys");
    }
}
