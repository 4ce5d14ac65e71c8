package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.testkit.Desk.MERGE_PATCH;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Form;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.Statements;

/** How many SQL statements editorial operations take. The first of each looks up who asks. */
@QuarkusTest
class EditorialStatementCountTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EDITORIAL = "/api/v1/editorial/";

    private final Given given;
    private final Staff staff;
    private final Jobs jobs;
    private String token;

    EditorialStatementCountTest(Given given, Staff staff, Jobs jobs) {
        this.given = given;
        this.staff = staff;
        this.jobs = jobs;
    }

    /** Statements count whoever asks, and jobs ask too. */
    @BeforeEach
    void prepare() throws InterruptedException {
        jobs.pause();
        token = staff.token(staff.of(Roles.ADMIN));
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void a_list_takes_one_statement_and_its_total_another(int rows) {
        var film = given.film(any -> {});
        many(rows, () -> given.draft(review -> review.put("film", film)));
        many(rows, () -> given.film(any -> {}));
        many(rows, () -> staff.hire(Roles.AUTHOR));
        many(rows, () -> staff.key(Roles.CONTENT_READ));
        many(rows, () -> given.image("Alt"));
        many(rows, () -> id("comment-blocks", Map.of("kind", "name", "value", given.slug("Somebody"))));
        var hook = Map.of("name", "Hook", "url", "http://127.0.0.1:9/", "events", List.of("film.created"));
        var webhook = many(rows, () -> id("webhooks", hook)).get(0);
        many(rows, () -> id("webhooks/" + webhook + "/test", Map.of()));
        List.of(TermKind.values()).forEach(kind -> many(rows, () -> given.term(kind)));
        assertAll(Stream.of(
                        "reviews?sort=-updatedAt",
                        "reviews?state=draft&film=" + film,
                        "films?sort=title",
                        "people?sort=name",
                        "authors?sort=name",
                        "genres?sort=name",
                        "tags?q=tag",
                        "accounts?role=author",
                        "api-keys",
                        "comment-blocks?kind=name",
                        "webhooks",
                        "images")
                .map(list -> list + (list.contains("?") ? "&" : "?") + "limit=" + rows)
                .flatMap(list -> Stream.of(
                        () -> assertEquals(
                                rows,
                                call("GET", list, null).<List<?>>path("items").size(),
                                list),
                        takes(2, "GET", list, null),
                        takes(3, "GET", list + "&withTotal=true", null))));
        // Whether there is such a webhook is asked first.
        assertAll(takes(3, "GET", "webhooks/" + webhook + "/deliveries?state=waiting&limit=" + rows, null));
        // Readers of the change log number first what has come meanwhile.
        assertAll(takes(3, "GET", "changes?limit=" + rows, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void one_thing_takes_one_statement_and_a_review_another_for_who_may_see_it(int parts) {
        var film = id("films", film(parts));
        var review = id("reviews", review(Math.min(parts, 50)));
        call("PUT", "reviews/" + review, review(Math.min(parts, 50)));
        var person = id("people", Map.of("name", "Somebody"));
        many(
                parts,
                () -> given.film(node ->
                        node.putArray("credits").addObject().put("type", "cast").put("person", person)));
        var author = id("authors", Map.of("name", "Somebody"));
        var tag = id("tags", Map.of("name", given.slug("Tag")));
        many(parts, () -> given.draft(node -> node.putArray("tags").add(tag)));
        var image = given.image("Alt").toString();
        many(parts, () -> given.film(node -> node.put("poster", image)));
        var webhook =
                id("webhooks", Map.of("name", "Hook", "url", "http://127.0.0.1:9/", "events", List.of("film.created")));
        var delivery =
                many(parts, () -> id("webhooks/" + webhook + "/test", Map.of())).get(0);
        assertAll(
                takes(2, "GET", "webhooks/" + webhook, null),
                takes(2, "GET", "webhooks/" + webhook + "/deliveries/" + delivery, null),
                takes(2, "GET", "images/" + image, null),
                takes(3, "GET", "images/" + image + "/usages", null),
                takes(2, "GET", "films/" + film, null),
                takes(3, "GET", "reviews/" + review, null),
                takes(3, "GET", "reviews/" + review + "/revisions", null),
                takes(3, "GET", "reviews/" + review + "/revisions/1", null),
                takes(4, "GET", "reviews/" + review + "/revisions/1/diff/2", null),
                takes(2, "GET", "people/" + person, null),
                takes(2, "GET", "comment-settings", null),
                takes(2, "GET", "reviews/" + review + "/comment-settings", null),
                takes(2, "GET", "authors/" + author, null),
                takes(2, "GET", "tags/" + tag, null),
                takes(2, "GET", "accounts/" + staff.hire(Roles.AUTHOR).id(), null));
    }

    /** More rows make more statements only as far as the driver cuts rows into powers of two. */
    @ParameterizedTest
    @CsvSource({"1, 0", "10, 5", "50, 7"})
    void writing_a_review_takes_as_many_whatever_is_in_it(int parts, int cuts) {
        var expected = new LinkedHashMap<String, Integer>();
        expected.put("create", 18 + cuts);
        expected.put("replace", 19 + cuts);
        expected.put("update", 22 + cuts);
        expected.put("link", 4);
        expected.put("restore revision", 19 + cuts);
        expected.put("submit", 7);
        expected.put("return", 7);
        expected.put("publish", 22);
        expected.put("publish again", 23);
        expected.put("unpublish", 12);
        expected.put("trash", 16);
        expected.put("restore", 7);
        expected.put("purge", 8);
        assertEquals(expected, reviewing(parts));
    }

    /** When each row of a list is another, it is changed by a statement of its own; these go out together. */
    @ParameterizedTest
    @CsvSource({"1, 19, 25", "10, 25, 71", "100, 26, 122"})
    void writing_a_film_takes_as_many_whatever_is_in_it(int parts, int create, int replaceAll) {
        var expected = new LinkedHashMap<String, Integer>();
        expected.put("create", create);
        expected.put("replace", 18);
        expected.put("replace all", replaceAll);
        expected.put("update", 19);
        expected.put("trash", 6);
        expected.put("restore", 5);
        expected.put("purge", 11);
        assertEquals(expected, filming(parts));
    }

    /** The limit of uploads asks for itself before all else, and nobody holds a connection while a picture is developed. */
    @Test
    void bringing_and_changing_a_picture_takes_few() {
        var expected = new LinkedHashMap<String, Integer>();
        expected.put("upload", 16);
        expected.put("upload again", 10);
        expected.put("replace", 6);
        expected.put("update", 9);
        expected.put("trash", 6);
        expected.put("restore", 5);
        expected.put("purge", 6);
        assertEquals(expected, picturing());
    }

    private Map<String, Integer> picturing() {
        var counts = new LinkedHashMap<String, Integer>();
        var film = given.film(any -> {});
        for (int i = 0; i < 2; i++) {
            var form = Form.withPicture().text("alt", "A still").text("film", film);
            counts.put("upload", Statements.count(() -> upload(form)));
            var path = "images/" + upload(form).path("id");
            counts.put("upload again", Statements.count(() -> upload(form)));
            counted(counts, "replace", "PUT", path, Map.of("alt", "Another", "film", film));
            counted(counts, "update", "PATCH", path, Map.of("focalPoint", Map.of("x", 0.1, "y", 0.2)));
            counted(counts, "trash", "DELETE", path, null);
            counted(counts, "restore", "PUT", path + "/restoration", null);
            call("DELETE", path, null);
            counted(counts, "purge", "DELETE", path + "?purge=true", null);
        }
        return counts;
    }

    private Response upload(Form form) {
        var answer = form.sent(Api.bearing(token)).post(EDITORIAL + "images");
        assertTrue(answer.statusCode() < 300, answer::asString);
        return answer;
    }

    /** Twice, since what is done once in the life of a process does not count. */
    private Map<String, Integer> reviewing(int parts) {
        var counts = new LinkedHashMap<String, Integer>();
        var review = review(parts);
        for (int i = 0; i < 2; i++) {
            var path = "reviews/"
                    + counted(counts, "create", "POST", "reviews", review).path("id");
            counted(counts, "replace", "PUT", path, review);
            counted(counts, "update", "PATCH", path, Map.of("dek", "Another"));
            counted(counts, "link", "POST", path + "/preview-links", Map.of());
            counted(counts, "restore revision", "PUT", path + "/revisions/1/restoration", null);
            counted(counts, "submit", "PUT", path + "/submission", null);
            counted(counts, "return", "DELETE", path + "/submission?note=Yet", null);
            counted(counts, "publish", "PUT", path + "/publication", Map.of());
            counted(counts, "publish again", "PUT", path + "/publication", Map.of());
            counted(counts, "unpublish", "DELETE", path + "/publication", null);
            call("PUT", path + "/publication", Map.of());
            counted(counts, "trash", "DELETE", path, null);
            counted(counts, "restore", "PUT", path + "/restoration", null);
            call("DELETE", path, null);
            counted(counts, "purge", "DELETE", path + "?purge=true", null);
        }
        return counts;
    }

    private Map<String, Integer> filming(int parts) {
        var counts = new LinkedHashMap<String, Integer>();
        var film = film(parts);
        var another = film(parts);
        for (int i = 0; i < 2; i++) {
            var path =
                    "films/" + counted(counts, "create", "POST", "films", film).path("id");
            counted(counts, "replace", "PUT", path, film);
            counted(counts, "replace all", "PUT", path, another);
            counted(counts, "update", "PATCH", path, Map.of("synopsis", "Another"));
            counted(counts, "trash", "DELETE", path, null);
            counted(counts, "restore", "PUT", path + "/restoration", null);
            call("DELETE", path, null);
            counted(counts, "purge", "DELETE", path + "?purge=true", null);
        }
        return counts;
    }

    private Response counted(Map<String, Integer> counts, String what, String method, String path, Object body) {
        var answer = new AtomicReference<Response>();
        counts.put(what, Statements.count(() -> answer.set(call(method, path, body))));
        return answer.get();
    }

    private ObjectNode review(int parts) {
        var few = Math.min(parts, 20);
        var review = JSON.createObjectNode();
        var film = given.film(any -> {});
        var others = many(few, () -> given.review(Instant.EPOCH, other -> other.put("film", film)));
        review.put("headline", "A headline")
                .put("language", "en")
                .put("verdict", "Good.")
                .put("rating", 3);
        review.put("film", film);
        all(review.putArray("tags"), many(parts, () -> given.term(TermKind.TAG)));
        all(review.putArray("authors"), many(few, () -> given.author(any -> {})));
        all(review.putArray("related"), others);
        all(review.putArray("pros"), many(few, () -> "Good"));
        review.putObject("heroImage").put("image", given.image("Alt").toString());
        var body = new StringBuilder();
        many(parts, () -> given.image("Alt").toString()).forEach(image -> body.append("![](image:" + image + ")\n\n"));
        others.forEach(other -> body.append("[Read](review:" + other + ")\n\n"));
        return review.put("body", body.toString());
    }

    private ObjectNode film(int parts) {
        var few = Math.min(parts, 20);
        var film = JSON.createObjectNode()
                .put("kind", "feature")
                .put("title", "A title")
                .put("releaseYear", 2001);
        many(parts, () -> given.person(any -> {}))
                .forEach(person -> film.withArray("credits")
                        .addObject()
                        .put("type", "cast")
                        .put("person", person));
        all(film.putArray("genres"), many(few, () -> given.term(TermKind.GENRE)));
        all(film.putArray("companies"), many(few, () -> given.term(TermKind.COMPANY)));
        many(few, () -> given.term(TermKind.PLATFORM))
                .forEach(platform -> film.withArray("availability")
                        .addObject()
                        .put("platform", platform)
                        .put("country", "KR")
                        .put("kind", "rent"));
        many(few, () -> given.image("Alt").toString())
                .forEach(image -> film.withArray("gallery").addObject().put("image", image));
        many(few, () -> given.slug("Title"))
                .forEach(
                        title -> film.withArray("alternativeTitles").addObject().put("title", title));
        return film;
    }

    private Executable takes(int statements, String method, String path, Object body) {
        return () -> {
            call(method, path, body);
            assertEquals(statements, Statements.count(() -> call(method, path, body)), path);
        };
    }

    private String id(String collection, Object body) {
        return call("POST", collection, body).path("id");
    }

    private Response call(String method, String path, Object body) {
        var request = Api.bearing(token).urlEncodingEnabled(false).header("If-Match", "*");
        if (body != null) {
            request.contentType(method.equals("PATCH") ? MERGE_PATCH : "application/json")
                    .body(body instanceof ObjectNode ? body.toString() : body);
        }
        var answer = request.request(method, EDITORIAL + path);
        assertTrue(answer.statusCode() < 300, () -> method + " " + path + ": " + answer.asString());
        return answer;
    }

    private static void all(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static <T> List<T> many(int count, Supplier<T> make) {
        return Stream.generate(make).limit(count).toList();
    }
}
