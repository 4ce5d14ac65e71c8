package org.marquee.webhook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.kernel.change.Action;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Form;
import org.marquee.testkit.Given;

/** What receivers are told of what happens, and what they are never told. */
@QuarkusTest
class EventsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORD = "snickersnee";
    private static final String EDITORIAL = "/api/v1/editorial/";
    private static final Desk EDITOR = Desk.OF_EDITOR;

    private final Hooks hooks;
    private final Scribe scribe;
    private final Given given;
    private final Clock clock;
    private Response webhook;

    EventsTest(Hooks hooks, Scribe scribe, Given given, Clock clock) {
        this.hooks = hooks;
        this.scribe = scribe;
        this.given = given;
        this.clock = clock;
    }

    @BeforeEach
    void begin() throws Exception {
        hooks.forgetAll();
        webhook = hooks.make(
                "http://127.0.0.1:9/hook",
                Stream.of(WebhookEvent.values()).map(event -> event.value).toArray(String[]::new));
    }

    @AfterEach
    void end() throws Exception {
        hooks.forgetAll();
    }

    @Test
    void of_a_review_readers_learn_what_readers_see() {
        var slug = given.slug("review");
        var review = create("reviews", draft(slug));
        assertEquals(List.of(), told());
        publish(review, Map.of());
        assertEquals(List.of("cache.purge", "review.published"), types());
        patch(review, Map.of("headline", "Another"));
        assertEquals(2, types().size());
        publish(review, Map.of());
        assertEquals(List.of("cache.purge", "review.updated"), types().subList(2, 4));
        var data = told().get(3).get("data");
        assertEquals(Set.of("id", "slug", "links"), members(data));
        assertEquals(slug, data.get("slug").asText());
        assertTrue(data.at("/links/api").asText().endsWith("/api/v1/reviews/" + slug));
        assertTrue(data.at("/links/page").asText().contains(slug));
        unpublish(review);
        assertEquals(List.of("cache.purge", "review.unpublished"), types().subList(4, 6));
        assertEquals(Set.of("id", "slug"), members(told().get(5).get("data")));
        publish(review, Map.of());
        assertEquals(List.of("cache.purge", "review.published"), types().subList(6, 8));
        EDITOR.trash(EDITORIAL + "reviews/" + review).then().statusCode(204);
        assertEquals(List.of("cache.purge", "review.unpublished", "review.trashed"), types().subList(8, 11));
        assertEquals(Set.of("id"), members(told().get(10).get("data")));
    }

    @Test
    void what_time_brings_about_is_told_as_well_and_of_the_schedule_only_that_there_is_one() {
        var slug = given.slug(WORD);
        var review = create("reviews", draft(slug));
        publish(
                review,
                Map.of("publishAt", clock.instant().plus(Duration.ofDays(8)).toString()));
        assertEquals(List.of("review.scheduled"), types());
        assertEquals(Set.of("id"), members(told().get(0).get("data")));
        EDITOR.trash(EDITORIAL + "reviews/" + review).then().statusCode(204);
        assertEquals(List.of("review.scheduled", "review.trashed"), types());
        assertNothingOf(slug, WORD, "review-" + review.substring(24));
    }

    /** The log tells of it, whoever or whatever published it. */
    @Test
    void the_log_alone_decides_what_is_new_to_readers() {
        var id = UUID.randomUUID();
        var details = Map.<String, Object>of("slug", "a-slug", "revision", 1);
        hooks.change(Action.PUBLISHED, "review", id, details);
        hooks.change(Action.CREATED, "review", id, details);
        hooks.change(Action.PUBLISHED, "review", id, details);
        hooks.change(Action.UNPUBLISHED, "review", id, details);
        hooks.change(Action.PUBLISHED, "review", id, details);
        assertEquals(
                List.of("review.published", "review.updated", "review.unpublished", "review.published"),
                types().stream().filter(type -> type.startsWith("review")).toList());
    }

    @Test
    void each_event_happens_and_none_has_a_trace_of_what_is_nobodys_business() throws IOException {
        var hidden = everything();
        var types = new HashSet<>(types());
        assertEquals(
                Stream.of(WebhookEvent.values())
                        .map(event -> event.value)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(types));
        assertNothingOf(WORD, "@", hidden, "review-" + hidden.substring(24), "settings-" + hidden.substring(24));
        assertAll(told().stream().map(payload -> () -> {
            assertEquals(Set.of("type", "timestamp", "data"), members(payload));
            var allowed = payload.get("type").asText().equals("cache.purge")
                    ? Set.of("keys")
                    : Set.of("id", "slug", "links", "review");
            assertTrue(allowed.containsAll(members(payload.get("data"))), payload::toString);
        }));
    }

    @Test
    void keys_that_stand_in_no_header_are_told_to_nobody() throws IOException {
        everything();
        var keys = told().stream()
                .filter(payload -> payload.get("type").asText().equals("cache.purge"))
                .flatMap(payload -> Stream.of(payload.at("/data/keys")))
                .flatMap(array -> {
                    var all = new ArrayList<String>();
                    array.forEach(key -> all.add(key.asText()));
                    return all.stream();
                })
                .collect(Collectors.toSet());
        assertTrue(keys.contains("reviews"));
        assertTrue(keys.contains("films"));
        assertEquals(
                List.of(),
                keys.stream()
                        .filter(key -> key.startsWith("reviews-of")
                                || key.startsWith("comments")
                                || key.matches("comment-[0-9a-f]+")
                                || key.startsWith("account")
                                || key.startsWith("webhook")
                                || key.startsWith("api-key"))
                        .toList());
    }

    @Test
    void a_webhook_is_told_of_nothing_that_it_was_not_made_for() throws IOException {
        var other = hooks.make("http://127.0.0.1:9/hook", "person.created");
        everything();
        scribe();
        assertEquals(
                List.of("person.created"),
                given.texts("select distinct type from webhook_delivery where webhook_id = '" + other.path("id") + "'")
                        .toList());
    }

    /**
     * All that there is an event for, with the word wherever it must not be told.
     *
     * @return the id of a draft that there is no event for
     */
    private String everything() throws IOException {
        var review = create("reviews", draft(given.slug("review")));
        publish(review, Map.of());
        patch(review, Map.of("headline", WORD, "body", WORD + " spam@" + WORD + ".example.org"));
        publish(review, Map.of());
        unpublish(review);
        publish(
                review,
                Map.of("publishAt", clock.instant().plus(Duration.ofDays(8)).toString()));
        EDITOR.trash(EDITORIAL + "reviews/" + review).then().statusCode(204);
        var hidden = create("reviews", draft(given.slug(WORD)));
        Desk.of(Roles.MODERATOR)
                .put(
                        EDITORIAL + "reviews/" + hidden + "/comment-settings",
                        "*",
                        Map.of("closesAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        lifeOf(
                create(
                        "films",
                        Map.of("kind", "feature", "title", WORD, "slug", given.slug("film"), "releaseYear", 2001)),
                "films");
        lifeOf(create("people", Map.of("name", WORD, "slug", given.slug("person"), "biography", WORD)), "people");
        var picture = Form.withPicture().text("alt", WORD).text("credit", WORD);
        lifeOf(picture.sent(Api.as(Roles.EDITOR)).post(EDITORIAL + "images").path("id"), "images");
        var below = given.review(Instant.EPOCH, any -> {});
        for (var action : List.of(
                Action.CREATED,
                Action.UPDATED,
                Action.APPROVED,
                Action.HELD,
                Action.REJECTED,
                Action.MARKED_AS_SPAM,
                Action.TRASHED,
                Action.DELETED,
                Action.ERASED,
                Action.PURGED)) {
            hooks.change(
                    action,
                    "comment",
                    given.comment(
                            below,
                            comment -> comment.put("authorEmail", "guest@" + WORD + ".example.org")
                                    .put("body", WORD)),
                    Map.of("review", UUID.randomUUID(), "reason", WORD, "email", "guest@" + WORD + ".example.org"));
        }
        hooks.make("http://127.0.0.1:9/secret", "film.created");
        return hidden;
    }

    private void lifeOf(String id, String collection) {
        var address = EDITORIAL + collection + "/" + id;
        var text = Map.of("films", "synopsis", "people", "biography", "images", "caption")
                .get(collection);
        EDITOR.patch(address, "*", Map.of(text, WORD + " again")).then().statusCode(200);
        EDITOR.trash(address).then().statusCode(204);
        EDITOR.restore(address).then().statusCode(200);
        EDITOR.trash(address).then().statusCode(204);
        Desk.OF_ADMIN.purge(address).then().statusCode(204);
    }

    private Map<String, Object> draft(String slug) {
        return Map.of(
                "headline",
                "Headline of " + WORD,
                "slug",
                slug,
                "language",
                "en",
                "rating",
                3,
                "verdict",
                WORD,
                "body",
                WORD,
                "film",
                given.film(any -> {}),
                "authors",
                List.of(given.author(any -> {})));
    }

    private static String create(String collection, Map<String, ?> body) {
        var answer = EDITOR.post(EDITORIAL + collection, body);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static void patch(String review, Map<String, ?> patch) {
        EDITOR.patch(EDITORIAL + "reviews/" + review, "*", patch).then().statusCode(200);
    }

    private static void publish(String review, Map<String, ?> input) {
        EDITOR.put(EDITORIAL + "reviews/" + review + "/publication", "*", input)
                .then()
                .statusCode(200);
    }

    private static void unpublish(String review) {
        Api.as(Roles.EDITOR)
                .header("If-Match", "*")
                .delete(EDITORIAL + "reviews/" + review + "/publication")
                .then()
                .statusCode(200);
    }

    private void assertNothingOf(String... traces) {
        assertAll(payloads().stream()
                .flatMap(payload -> Stream.of(traces)
                        .map(trace -> () -> assertFalse(payload.contains(trace), () -> trace + " in " + payload))));
    }

    private List<String> types() {
        return told().stream().map(payload -> payload.get("type").asText()).toList();
    }

    private List<JsonNode> told() {
        return payloads().stream().map(EventsTest::json).toList();
    }

    /** In the order of the changes. */
    private List<String> payloads() {
        scribe();
        return given.texts("select payload from webhook_delivery where webhook_id = '" + webhook.path("id")
                        + "' order by position, part")
                .toList();
    }

    private void scribe() {
        hooks.number();
        scribe.run();
    }

    private static JsonNode json(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> members(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
