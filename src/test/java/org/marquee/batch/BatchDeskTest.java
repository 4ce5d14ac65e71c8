package org.marquee.batch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.testkit.Desk.REVIEWS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

@QuarkusTest
class BatchDeskTest {
    private static final String BATCH = "/api/v1/editorial/batch";
    private static final String GENRES = "/api/v1/editorial/genres";
    private static final String TAGS = "/api/v1/editorial/tags";

    private final Desk editor = Desk.of(EDITOR);
    private final Given given;

    BatchDeskTest(Given given) {
        this.given = given;
    }

    @Test
    void all_operations_are_done_in_order_and_each_sees_what_those_before_it_did() {
        var tag = given.slug("tag");
        var answer = batch(
                operation("POST", TAGS, Map.of("slug", tag, "name", "New")),
                operation("POST", REVIEWS, Map.of("headline", "Tagged", "language", "en", "tags", List.of(tag))));
        answer.then()
                .statusCode(200)
                .body("results.status", contains(201, 201))
                .body("results[0].location", startsWith(TAGS))
                .body("results[0].etag", startsWith("\"0-"));
        editor.get(answer.path("results[1].location")).then().statusCode(200).body("tags.slug", contains(tag));
    }

    @Test
    void a_picture_is_not_brought_in_a_batch() {
        var slug = given.slug("tag");
        batch(
                        operation("POST", TAGS, Map.of("slug", slug, "name", "Fine")),
                        operation("POST", "/api/v1/editorial/images", Map.of("file", "still.png")))
                .then()
                .statusCode(415)
                .header("Accept", "application/json")
                .body("detail", containsString("takes no files"))
                .body("errors.pointer", contains("/operations/1"));
        assertEquals(0, given.count("select count(*) from term where slug = '" + slug + "'"));
    }

    @Test
    void what_is_said_of_a_picture_is_changed_in_a_batch() {
        var image = "/api/v1/editorial/images/" + given.image("Before");
        batch(with(operation("PATCH", image, Map.of("alt", "After")), "ifMatch", "*"))
                .then()
                .statusCode(200);
        editor.get(image).then().body("alt", equalTo("After"));
    }

    @Test
    void one_failure_undoes_all_and_is_told_with_its_place() {
        var slug = given.slug("genre");
        batch(
                        operation("POST", GENRES, Map.of("slug", slug, "name", "Fine")),
                        operation("POST", GENRES, Map.of("slug", given.slug("genre"), "name", "")))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-body"))
                .body("detail", containsString("Operation 1"))
                .body("errors.pointer", contains("/operations/1/body/name"));
        editor.get(GENRES + "?q=Fine").then().body("items.findAll { it.slug == '" + slug + "' }", empty());
    }

    @Test
    void what_a_review_lacks_is_no_fault_of_the_body_of_the_operation() {
        var draft =
                editor.post(REVIEWS, Map.of("headline", given.slug("Unready"), "language", "en", "verdict", "Yes."));
        var publication = REVIEWS + "/" + draft.path("id") + "/publication";
        batch(
                        operation("POST", TAGS, Map.of("name", given.slug("tag"))),
                        with(operation("PUT", publication, Map.of()), "ifMatch", "*"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-ready"))
                .body("errors.pointer", everyItem(equalTo("/operations/1")))
                .body("errors.detail", hasItem("The review's /rating must be there before the review is published."))
                .body("errors", hasSize(4));
        batch(with(operation("PUT", publication, Map.of("revision", 9)), "ifMatch", "*"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/operations/0/body/revision"));
    }

    @Test
    void versions_are_asked_for_as_ever() {
        var genre = editor.post(GENRES, Map.of("slug", given.slug("genre"), "name", "Before"));
        var path = GENRES + "/" + genre.path("id");
        batch(operation("PUT", path, Map.of("name", "After"))).then().statusCode(428);
        batch(with(operation("PUT", path, Map.of("name", "After")), "ifMatch", "\"7\""))
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(0));
        batch(
                        with(operation("PATCH", path, Map.of("name", "After")), "ifMatch", genre.header("ETag")),
                        with(operation("DELETE", path, null), "ifMatch", "\"1\""))
                .then()
                .statusCode(200)
                .body("results.status", contains(200, 204));
    }

    @Test
    void what_one_may_not_do_alone_one_may_not_do_in_a_batch() {
        var published = given.draft(any -> {});
        var id = editor.get(REVIEWS + "?q=" + published).<String>path("items[0].id");
        var slug = given.slug("x");
        Api.as(AUTHOR)
                .contentType("application/json")
                .body(Map.of(
                        "operations",
                        List.of(
                                operation("POST", REVIEWS, Map.of("headline", slug, "language", "en")),
                                with(operation("PUT", REVIEWS + "/" + id + "/publication", Map.of()), "ifMatch", "*"))))
                .post(BATCH)
                .then()
                .statusCode(403);
        editor.get(REVIEWS + "?q=" + slug).then().body("items", empty());
    }

    @Test
    void a_review_goes_all_its_way_in_one_batch() {
        var draft = editor.post(REVIEWS, Map.of("headline", given.slug("Way"), "language", "en"));
        var path = REVIEWS + "/" + draft.path("id");
        batch(
                        with(operation("PUT", path + "/submission", null), "ifMatch", "*"),
                        with(operation("DELETE", path + "/submission", null), "ifMatch", "*"),
                        with(operation("DELETE", path, null), "ifMatch", "*"),
                        with(operation("PUT", path + "/restoration", null), "ifMatch", "*"))
                .then()
                .statusCode(200)
                .body("results.status", contains(200, 200, 204, 200));
    }

    @Test
    void the_same_key_does_a_batch_once() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("operations", List.of(operation("POST", GENRES, Map.of("name", given.slug("Once")))));
        var first = Api.as(EDITOR)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(BATCH);
        Api.as(EDITOR)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(BATCH)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("results[0].location", equalTo(first.path("results[0].location")));
    }

    @Test
    void no_batch_has_more_than_100_operations_none_another_batch_and_none_an_unknown_address() {
        batch(Collections.nCopies(101, operation("POST", GENRES, Map.of("name", "x")))
                        .toArray(Map[]::new))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/operations"));
        batch().then().statusCode(400);
        batch(operation("POST", BATCH, Map.of("operations", List.of()))).then().statusCode(404);
        batch(operation("POST", "/api/v1/editorial/nothing", Map.of())).then().statusCode(404);
        batch(operation("POST", "/api/v1/reviews", Map.of())).then().statusCode(400);
        batch(operation("GET", GENRES, null)).then().statusCode(400);
        batch(operation("POST", GENRES, null))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/operations/0/body"));
        batch(with(operation("POST", GENRES, Map.of("name", "x")), "id", "1"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-property"));
    }

    private Response batch(Map<?, ?>... operations) {
        return editor.post(BATCH, Map.of("operations", new ArrayList<>(List.of(operations))));
    }

    private static Map<String, Object> operation(String method, String path, Object body) {
        var operation = new HashMap<String, Object>(Map.of("method", method, "path", path));
        operation.put("body", body);
        return operation;
    }

    private static Map<String, Object> with(Map<String, Object> operation, String member, Object value) {
        operation.put(member, value);
        return operation;
    }
}
