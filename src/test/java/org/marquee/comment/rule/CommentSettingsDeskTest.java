package org.marquee.comment.rule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;

/** Moderators say what holds for comments on all reviews. */
@QuarkusTest
class CommentSettingsDeskTest {
    private static final String PATH = "/api/v1/editorial/comment-settings";

    private final Desk desk = Desk.of(Roles.MODERATOR);
    private final Staff staff;

    CommentSettingsDeskTest(Staff staff) {
        this.staff = staff;
    }

    @AfterEach
    void reset() {
        desk.put(PATH, "*", settings()).then().statusCode(200);
    }

    @Test
    void all_of_them_are_set_at_once_and_stay() {
        var input = settings();
        input.putAll(Map.of("moderation", "never", "trustedAfter", 5, "closeAfterDays", 30, "maxLinks", 0));
        input.putAll(Map.of("heldWords", List.of("Spoiler"), "spamWords", List.of("cheap pills", "viagra")));
        var etag = desk.get(PATH).header("ETag");
        desk.put(PATH, etag, input).then().statusCode(200).header("ETag", greaterThan(""));
        desk.get(PATH)
                .then()
                .body("moderation", equalTo("never"))
                .body("trustedAfter", equalTo(5))
                .body("closeAfterDays", equalTo(30))
                .body("maxLinks", equalTo(0))
                .body("heldWords", contains("Spoiler"))
                .body("spamWords", contains("cheap pills", "viagra"))
                .body("rejectedWords", equalTo(List.of()));
        desk.put(PATH, "*", settings()).then().statusCode(200).body("closeAfterDays", nullValue());
    }

    @Test
    void who_has_seen_another_version_changes_nothing() {
        var etag = desk.get(PATH).header("ETag");
        desk.put(PATH, etag, settings()).then().statusCode(200);
        desk.put(PATH, etag, settings()).then().statusCode(412);
        Api.as(Roles.MODERATOR)
                .contentType("application/json")
                .body(settings())
                .put(PATH)
                .then()
                .statusCode(428);
    }

    @Test
    void what_makes_no_sense_is_refused_where_it_stands() {
        var input = settings();
        input.put("heldWords", List.of("fine", "!?"));
        input.put("spamWords", List.of("\u200d"));
        desk.put(PATH, "*", input)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/heldWords/1", "/spamWords/0"));
        refuse("heldWords", Collections.nCopies(1001, "word"), "/heldWords");
        refuse("spamWords", List.of("x".repeat(101)), "/spamWords/0");
        refuse("spamWords", List.of("two\nlines"), "/spamWords/0");
        refuse("trustedAfter", 0, "/trustedAfter");
        refuse("closeAfterDays", 0, "/closeAfterDays");
        refuse("maxLinks", 101, "/maxLinks");
        refuse("moderation", "sometimes", "/moderation");
        refuse("maxLinks", null, "/maxLinks");
    }

    @Test
    void a_thousand_words_of_each_kind_are_not_too_many() {
        var input = settings();
        List.of("heldWords", "spamWords", "rejectedWords")
                .forEach(list -> input.put(list, Collections.nCopies(1000, "x".repeat(100))));
        desk.put(PATH, "*", input).then().statusCode(200);
    }

    @Test
    void every_change_is_in_the_log() {
        var moderator = staff.hire(Roles.MODERATOR);
        Api.as(moderator)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(settings())
                .put(PATH)
                .then()
                .statusCode(200);
        var changes = Api.as(Roles.ADMIN).get("/api/v1/editorial/changes?entity=comment-settings&limit=100");
        var actors = changes.<String>path("items[0].actor.id");
        assertEquals(moderator.id().toString(), actors, changes::asString);
    }

    /** Whether readers may comment is something that each review tells. */
    @Test
    void every_change_cuts_all_reviews_from_caches() {
        desk.put(PATH, "*", settings()).then().statusCode(200);
        var cut = Api.as(Roles.ADMIN)
                .get("/api/v1/editorial/changes?entity=comment-settings")
                .<List<String>>path("items[0].surrogateKeys");
        String slug = Api.anonymous().get("/api/v1/reviews?limit=1").path("items[0].slug");
        var carried = Api.anonymous()
                .get("/api/v1/reviews/" + slug)
                .header("Surrogate-Key")
                .split(" ");
        assertFalse(Collections.disjoint(cut, List.of(carried)), () -> cut + " and " + List.of(carried));
    }

    private void refuse(String member, Object value, String pointer) {
        var input = settings();
        input.put(member, value);
        desk.put(PATH, "*", input).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    private static Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("moderation", "firstTime");
        settings.put("trustedAfter", 2);
        settings.put("closeAfterDays", null);
        settings.put("maxLinks", 2);
        List.of("heldWords", "spamWords", "rejectedWords").forEach(list -> settings.put(list, List.of()));
        return settings;
    }
}
