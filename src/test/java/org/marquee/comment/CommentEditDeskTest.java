package org.marquee.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;
import static org.marquee.comment.CommentDesk.PATH;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.account.Staff;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

@QuarkusTest
class CommentEditDeskTest {
    private final Desk moderator = Desk.of(MODERATOR);
    private final Given given;
    private final Staff staff;
    private String comment;

    CommentEditDeskTest(Given given, Staff staff) {
        this.given = given;
        this.staff = staff;
    }

    @BeforeEach
    void prepare() {
        comment = PATH + "/"
                + given.comment(
                        given.review(Instant.EPOCH, any -> {}),
                        details -> details.put("authorName", "Kim")
                                .put("authorUrl", "https://kim.example.org/")
                                .put("body", "Call me at 555"));
    }

    @Test
    void what_stood_there_before_is_kept() {
        moderator
                .patch(comment, version(), Map.of("body", "Call me at **nowhere**"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("status", equalTo("approved"))
                .body("body", equalTo("Call me at **nowhere**"))
                .body("bodyHtml", equalTo("<p>Call me at <strong>nowhere</strong></p>"))
                .body("bodyText", equalTo("Call me at nowhere"))
                .body("editedAt", not(nullValue()))
                .body("edits", hasSize(1))
                .body("edits[0].body", equalTo("Call me at 555"))
                .body("edits[0].authorName", equalTo("Kim"))
                .body("edits[0].authorUrl", equalTo("https://kim.example.org/"))
                .body("edits[0].editedBy.id", equalTo(staff.of(MODERATOR).id().toString()));
        moderator
                .patch(comment, version(), json("{'authorName': 'K.', 'authorUrl': null}"))
                .then()
                .statusCode(200)
                .body("authorUrl", nullValue())
                .body("edits.body", contains("Call me at **nowhere**", "Call me at 555"));
        Desk.OF_ADMIN
                .get("/api/v1/editorial/changes?entityId=" + id())
                .then()
                .body("items.action", contains("updated", "updated"))
                .body("items[0].details.keySet()", contains("review"));
    }

    @Test
    void what_stays_as_it_is_leaves_no_trace() {
        moderator
                .patch(comment, version(), Map.of("body", "Call me at 555"))
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("editedAt", nullValue())
                .body("edits", empty());
    }

    @Test
    void the_words_of_somebody_who_is_erased_can_be_mended_and_stay_nameless() {
        var erased = PATH + "/"
                + given.comment(
                        given.review(Instant.EPOCH, any -> {}),
                        details -> details.putNull("authorName")
                                .putNull("authorEmail")
                                .put("body", "Call me at 555"));
        moderator
                .patch(erased, "*", Map.of("body", "Call me"))
                .then()
                .statusCode(200)
                .body("body", equalTo("Call me"))
                .body("authorName", nullValue())
                .body("edits[0].authorName", nullValue());
    }

    @Test
    void only_what_readers_see_cuts_the_answers_about_the_review() {
        // Of the comment and of comments; of the review, and of those whose keys were too many for a header.
        assertEquals(4, keysOfEdit("approved"));
        assertEquals(2, keysOfEdit("pending"));
    }

    private int keysOfEdit(String status) {
        var id = given.comment(given.review(Instant.EPOCH, any -> {}), details -> details.put("status", status));
        moderator.patch(PATH + "/" + id, "*", Map.of("body", "Mended")).then().statusCode(200);
        return Desk.OF_ADMIN
                .get("/api/v1/editorial/changes?entityId=" + id)
                .<List<String>>path("items[0].surrogateKeys")
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'body': ''}",
                "{'body': null}",
                "{'body': ' '}",
                "{'body': '> '}",
                "{'authorName': null}",
                "{'authorName': 'a\\nb'}",
                "{'authorName': 'a\\u202Eb'}",
                "{'authorUrl': 'javascript:alert(1)'}",
                "{'authorUrl': 'https://a b'}",
                "{'authorEmail': 'else@example.org'}",
                "{'status': 'approved'}",
                "{'verified': true}",
                "{'staff': null}",
                "{'version': 9}"
            })
    void nothing_else_can_be_changed(String patch) {
        moderator.patch(comment, version(), json(patch)).then().statusCode(400);
        moderator.get(comment).then().body("version", equalTo(0));
    }

    @Test
    void a_text_may_be_as_long_as_a_guests_and_no_longer() {
        moderator
                .patch(comment, version(), Map.of("body", "a".repeat(5001)))
                .then()
                .statusCode(400);
        moderator
                .patch(comment, version(), Map.of("body", "a".repeat(5000)))
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_dangerous_comes_of_it() {
        moderator
                .patch(comment, version(), Map.of("body", "<img src=x onerror=alert(1)> [x](javascript:alert(1))"))
                .then()
                .statusCode(200)
                .body("bodyHtml", not(org.hamcrest.Matchers.containsString("<img")))
                .body("bodyHtml", not(org.hamcrest.Matchers.containsString("href")));
    }

    @Test
    void only_what_was_seen_is_changed_and_only_by_moderators() {
        moderator.patch(comment, "\"5-x\"", Map.of("body", "Else")).then().statusCode(412);
        Desk.of(EDITOR).patch(comment, "*", Map.of("body", "Else")).then().statusCode(403);
        var deleted = PATH + "/"
                + given.comment(
                        given.review(Instant.EPOCH, any -> {}),
                        details -> details.put("status", "deleted").putNull("authorName"));
        moderator.patch(deleted, "*", Map.of("body", "Else")).then().statusCode(409);
    }

    private String version() {
        return moderator.get(comment).header("ETag");
    }

    private UUID id() {
        return UUID.fromString(comment.substring(PATH.length() + 1));
    }

    private static Map<String, Object> json(String text) {
        return io.restassured.path.json.JsonPath.from(text.replace('\'', '"')).getMap("");
    }
}
