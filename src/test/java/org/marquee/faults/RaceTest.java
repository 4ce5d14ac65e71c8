package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.faults.Caller.IMAGES;
import static org.marquee.faults.Caller.REVIEWS;
import static org.marquee.faults.Caller.TAGS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.account.Staff;
import org.marquee.faults.Caller.Answer;
import org.marquee.image.store.MediaStore;
import org.marquee.testkit.Form;
import org.marquee.testkit.Given;

/** Many want the same at the same moment: one gets it, and the others are told. */
@QuarkusTest
class RaceTest {
    private final Staff staff;
    private final Given given;
    private final Rows rows;
    private final MediaStore store;
    private Caller editor;

    RaceTest(Staff staff, Given given, Rows rows, MediaStore store) {
        this.staff = staff;
        this.given = given;
        this.rows = rows;
        this.store = store;
    }

    @BeforeEach
    void signIn() {
        editor = new Caller("http://localhost:" + RestAssured.port, staff.token(staff.of(EDITOR)));
    }

    @Test
    void a_hundred_requests_with_one_key_are_one() throws IOException {
        // Without a slug, nothing but the key keeps a second one from being made.
        var headline = given.slug("Headline");
        var review = Map.of("headline", headline, "language", "en");
        var key = UUID.randomUUID().toString();

        var answers = Together.all(100, any -> editor.post(REVIEWS, review, "Idempotency-Key", key));

        for (var answer : answers) {
            assertTrue(answer.status() == 201 || answer.isInProgress() || answer.isUnavailable(), answer::toString);
        }
        var bodies = Stream.concat(answers.stream(), Stream.of(editor.post(REVIEWS, review, "Idempotency-Key", key)))
                .filter(Answer::isDone)
                .map(Answer::body)
                .collect(Collectors.toSet());
        assertEquals(1, bodies.size(), bodies::toString);
        assertEquals(1, rows.count("revision where headline = ?", headline));
        var id = editor.post(REVIEWS, review, "Idempotency-Key", key)
                .json()
                .get("id")
                .asText();
        assertEquals(1, rows.count("change where entity_id = cast(? as uuid)", id));
    }

    @Test
    void of_two_requests_with_one_key_one_is_refused() {
        var key = UUID.randomUUID().toString();
        var slugs = List.of(given.slug("review"), given.slug("review"));

        var answers = Together.all(
                2, number -> patiently(() -> editor.post(REVIEWS, draft(slugs.get(number)), "Idempotency-Key", key)));

        assertEquals(Map.of(201, 1L, 422, 1L), counts(answers));
        assertEquals(1, rows.count("review_slug where slug in (?, ?)", slugs.get(0), slugs.get(1)));
    }

    @Test
    void of_fifty_editors_with_one_version_one_saves() throws IOException {
        var review = editor.post(REVIEWS, draft(given.slug("review")));
        var path = review.headers().get("location").replaceAll("^https?://[^/]+", "");
        var etag = review.headers().get("etag");

        var answers = Together.all(
                50,
                number -> patiently(
                        () -> editor.send("PATCH", path, Map.of("headline", "Editor " + number), "If-Match", etag)));

        assertEquals(Map.of(200, 1L, 412, 49L), counts(answers));
        assertEquals(
                2,
                rows.count(
                        "revision where review_id = cast(? as uuid)",
                        review.json().get("id").asText()));
        var current = editor.get(path).json().get("version").asInt();
        assertEquals(
                Set.of(current),
                answers.stream()
                        .filter(answer -> answer.status() == 412)
                        .map(answer -> answer.json().get("currentVersion").asInt())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {REVIEWS, TAGS})
    void of_twenty_who_want_one_slug_one_gets_it(String path) {
        var slug = given.slug("wanted");

        var answers = Together.all(
                20,
                number -> patiently(() ->
                        editor.post(path, path.equals(TAGS) ? Map.of("name", "Name", "slug", slug) : draft(slug))));

        assertEquals(Map.of(201, 1L, 409, 19L), counts(answers));
    }

    @Test
    void of_ten_who_bring_the_same_picture_one_makes_an_image_and_all_get_it() {
        var alt = given.slug("picture");
        var form = Form.withPicture().text("alt", alt);
        var before = kept();

        var answers = Together.all(10, any -> patiently(() -> editor.post(IMAGES, form)));

        assertEquals(Map.of(200, 9L, 201, 1L), counts(answers), answers::toString);
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.json().get("id"))
                        .distinct()
                        .count());
        assertEquals(1, rows.count("image where alt = ?", alt));
        var added = kept();
        added.removeAll(before);
        assertEquals(rows.column(Rows.NAMES_OF_BYTES + " where alt = ?", alt), List.copyOf(added));
    }

    /** Whoever is first: an image that is there has its bytes, and is not the one that was purged. */
    @Test
    void a_picture_that_is_purged_while_it_is_brought_again_is_new_or_kept() throws IOException {
        var admin = new Caller("http://localhost:" + RestAssured.port, staff.token(staff.of(ADMIN)));
        var alt = given.slug("picture");
        var form = Form.withPicture().text("alt", alt);
        for (int round = 0; round < 10; round++) {
            var old = editor.post(IMAGES, form).json().get("id").asText();
            admin.send("DELETE", IMAGES + "/" + old, null, "If-Match", "*");

            var answers = Together.all(
                    2,
                    number -> patiently(() -> number == 0
                            ? admin.send("DELETE", IMAGES + "/" + old + "?purge=true", null, "If-Match", "*")
                            : editor.post(IMAGES, form)));

            // Either it was gone already and a new one came, or it came back and could not be purged any more.
            var isNew = answers.get(1).status() == 201;
            assertEquals(isNew ? 204 : 409, answers.get(0).status(), answers::toString);
            assertTrue(isNew || answers.get(1).status() == 200, answers::toString);
            assertEquals(1, rows.count("image where alt = ?", alt), answers::toString);
            assertEquals(isNew ? 0 : 1, rows.count("image where id = cast(? as uuid)", old));
            assertEquals(
                    List.of(),
                    rows.column(Rows.NAMES_OF_BYTES + " where alt = ?", alt).stream()
                            .filter(name -> store.find(name).isEmpty())
                            .toList());
        }
    }

    private Set<String> kept() {
        var names = new HashSet<String>();
        store.each("originals/", Instant.MAX, names::add);
        return names;
    }

    @Test
    void two_publishers_of_one_review_publish_it_one_after_the_other() throws IOException {
        var review = editor.post(REVIEWS, given.reviewInput(any -> {}))
                .json()
                .get("id")
                .asText();

        for (int round = 0; round < 10; round++) {
            var answers = Together.all(
                    2, any -> patiently(() -> editor.put(REVIEWS + "/" + review + "/publication", Map.of())));
            assertEquals(Map.of(200, 2L), counts(answers), () -> answers.toString());
        }

        assertEquals(1, rows.count("publication where review_id = cast(? as uuid) and unpublish_at is null", review));
        assertEquals(20, rows.count("change where entity_id = cast(? as uuid) and action = 'published'", review));
    }

    @Test
    void two_reviews_that_are_related_to_one_another_are_saved_at_once() throws IOException {
        var slugs = List.of(given.slug("review"), given.slug("review"));
        var paths = slugs.stream().map(slug -> created(draft(slug))).toList();

        for (int round = 0; round < 10; round++) {
            var answers = Together.all(
                    2,
                    number -> patiently(() -> editor.send(
                            "PATCH",
                            paths.get(number),
                            Map.of("related", List.of(slugs.get(1 - number))),
                            "If-Match",
                            "*")));
            assertEquals(Map.of(200, 2L), counts(answers), () -> answers.toString());
        }
    }

    private String created(Object review) {
        try {
            return REVIEWS + "/" + editor.post(REVIEWS, review).json().get("id").asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, ?> draft(String slug) {
        return Map.of("headline", "Headline", "language", "en", "slug", slug);
    }

    private interface Call {
        Answer send() throws IOException;
    }

    /** On a machine that is busy, some may be asked to try again. */
    private static Answer patiently(Call call) throws Exception {
        var answer = call.send();
        for (int attempt = 1; attempt < 10 && (answer.isUnavailable() || answer.isInProgress()); attempt++) {
            Thread.sleep(100);
            answer = call.send();
        }
        return answer;
    }

    private static Map<Integer, Long> counts(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }
}
