package org.marquee.image;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.image.Uploading.IMAGES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** Where an image is shown, or is going to be: it stays as long as it is needed there. */
@QuarkusTest
class ImageUsagesTest {
    private static final Instant PAST = Instant.parse("2021-05-05T12:00:00Z");

    private final Given given;
    private final Meanwhile meanwhile;

    ImageUsagesTest(Given given, Meanwhile meanwhile) {
        this.given = given;
        this.meanwhile = meanwhile;
    }

    @Test
    void an_image_that_nothing_shows_may_go() {
        var image = given.image("Alt");
        usages(image).body("items", empty());
        Desk.OF_EDITOR.trash(IMAGES + "/" + image).then().statusCode(204);
        usages(image).body("items", empty());
    }

    @Test
    void what_shows_an_image_keeps_it() {
        var image = given.image("Alt");
        given.film(film -> film.put("poster", image.toString()));
        given.film(film -> film.putArray("gallery").addObject().put("image", image.toString()));
        given.person(person -> person.put("portrait", image.toString()));
        given.author(author -> author.put("portrait", image.toString()));
        assertShown(image, "film poster true", "film gallery true", "person portrait true", "author portrait true");
    }

    @Test
    void a_thing_that_shows_it_twice_is_told_of_twice() {
        var image = given.image("Alt");
        given.film(film -> {
            film.put("poster", image.toString());
            film.putArray("gallery").addObject().put("image", image.toString());
        });
        given.draft(review -> {
            hero(review, image);
            inline(review, image);
        });
        assertShown(image, "film poster true", "film gallery true", "review hero false", "review inline false");
    }

    @Test
    void a_review_is_told_of_in_whatever_state() {
        var draft = given.image("Alt");
        given.draft(review -> hero(review, draft));
        assertShown(draft, "review hero false");

        var scheduled = given.image("Alt");
        given.review(Instant.now().plus(Duration.ofDays(1)), review -> inline(review, scheduled));
        assertShown(scheduled, "review inline false");

        var published = given.image("Alt");
        given.review(PAST, review -> inline(review, published));
        assertShown(published, "review inline true");
    }

    @Test
    void what_readers_see_counts_and_what_editors_work_on_does_too() {
        var seen = given.image("Alt");
        var next = given.image("Alt");
        var slug = given.review(PAST, review -> hero(review, seen));
        meanwhile.revised(slug, Instant.now().plus(Duration.ofDays(1)), review -> hero(review, next));
        assertShown(seen, "review hero true");
        assertShown(next, "review hero false");
        meanwhile.aWeekPassed(slug);
        usages(seen).body("items", empty());
        assertShown(next, "review hero true");
    }

    @Test
    void what_is_in_the_trash_needs_no_image() {
        var image = given.image("Alt");
        var film = given.film(node -> node.put("poster", image.toString()));
        meanwhile.trashed("film", film);
        usages(image).body("items", empty());
        Desk.OF_EDITOR.trash(IMAGES + "/" + image).then().statusCode(204);
        // There are no older versions of films: what is said has to hold for this, too.
        Desk.OF_ADMIN.purge(IMAGES + "/" + image).then().statusCode(409).body("detail", containsString("in the trash"));
    }

    @Test
    void an_old_revision_keeps_an_image_from_being_purged_only() {
        var image = given.image("Alt");
        var slug = given.review(PAST, review -> hero(review, image));
        meanwhile.revised(slug, PAST.plusSeconds(1), any -> {});
        usages(image).body("items", empty());
        Desk.OF_EDITOR.trash(IMAGES + "/" + image).then().statusCode(204);
        Desk.OF_ADMIN.purge(IMAGES + "/" + image).then().statusCode(409);
        Desk.OF_EDITOR.restore(IMAGES + "/" + image).then().statusCode(200);
    }

    @Test
    void usages_of_no_image_are_not_found() {
        usages(UUID.randomUUID(), 404);
    }

    private void assertShown(UUID image, String... expected) {
        List<Map<String, Object>> usages = usages(image).extract().path("items");
        var told = new HashSet<String>();
        var paths = new HashSet<String>();
        for (var usage : usages) {
            told.add(usage.get("entity") + " " + usage.get("role") + " " + usage.get("published"));
            paths.add((String) usage.get("path"));
            Desk.OF_EDITOR.get((String) usage.get("path")).then().statusCode(200);
        }
        assertEquals(Set.of(expected), told);
        assertEquals(expected.length, usages.size());
        var refusal = Desk.OF_EDITOR.trash(IMAGES + "/" + image);
        refusal.then().statusCode(409);
        List<String> resources = refusal.path("errors.resource");
        assertEquals(paths, new HashSet<>(resources));
        usages(image)
                .body(
                        "items.role",
                        containsInAnyOrder(
                                usages.stream().map(each -> each.get("role")).toArray()));
    }

    private static ValidatableResponse usages(UUID image) {
        return usages(image, 200);
    }

    private static ValidatableResponse usages(UUID image, int status) {
        return Desk.OF_EDITOR.get(IMAGES + "/" + image + "/usages").then().statusCode(status);
    }

    private static void hero(ObjectNode review, UUID image) {
        review.putObject("heroImage").put("image", image.toString());
    }

    private static void inline(ObjectNode review, UUID image) {
        review.put("body", "![](image:" + image + ")");
    }
}
