package org.marquee.film;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Several who write at once. */
@QuarkusTest
class FilmWritersTest {
    private static final String FILMS = "/api/v1/editorial/films";

    private final Given given;

    FilmWritersTest(Given given) {
        this.given = given;
    }

    @Test
    void of_fifty_who_change_the_same_version_exactly_one_does() throws Exception {
        var created = Desk.OF_EDITOR.post(FILMS, film(given.slug("film"), "Before"));
        var answers = atOnce(
                50,
                number -> Desk.OF_EDITOR.put(
                        created.header("Location"), created.header("ETag"), film(null, "Writer " + number)));
        assertEquals(Map.of(200, 1L, 412, 49L), byStatus(answers));
        answers.stream()
                .filter(answer -> answer.statusCode() == 412)
                .forEach(answer -> answer.then().body("currentVersion", equalTo(1)));
        var winner =
                answers.stream().filter(answer -> answer.statusCode() == 200).findFirst();
        Desk.OF_EDITOR
                .get(created.header("Location"))
                .then()
                .body("version", equalTo(1))
                .body("title", equalTo(winner.orElseThrow().path("title")));
    }

    @Test
    void of_twenty_who_want_one_slug_exactly_one_gets_it() throws Exception {
        var slug = given.slug("film");
        var answers = atOnce(20, number -> Desk.OF_EDITOR.post(FILMS, film(slug, "Film " + number)));
        assertEquals(Map.of(201, 1L, 409, 19L), byStatus(answers));
        Api.anonymous().get("/api/v1/films/" + slug).then().statusCode(200);
    }

    @Test
    void twenty_of_one_title_get_a_slug_each() throws Exception {
        var title = "Same " + given.slug("x");
        var answers = atOnce(20, number -> Desk.OF_EDITOR.post(FILMS, film(null, title)));
        assertEquals(Map.of(201, 20L), byStatus(answers));
        assertEquals(
                20,
                answers.stream().map(answer -> answer.path("slug")).distinct().count());
    }

    /** Either the person has gone before, and the film is refused, or the film is there, and the person stays. */
    @Test
    void nobody_goes_to_the_trash_while_a_film_begins_to_credit_them() throws Exception {
        for (int round = 0; round < 10; round++) {
            var person = Desk.OF_EDITOR.post("/api/v1/editorial/people", Map.of("name", "Wanted"));
            var film = Map.of(
                    "kind",
                    "feature",
                    "title",
                    "Race",
                    "credits",
                    List.of(Map.of("type", "cast", "person", person.path("id"))));
            var answers = atOnce(
                    2,
                    number -> number == 0
                            ? Desk.OF_EDITOR.trash(person.header("Location"))
                            : Desk.OF_EDITOR.post(FILMS, film));
            var statuses = answers.stream().map(Response::statusCode).toList();
            assertTrue(List.of(List.of(204, 422), List.of(409, 201)).contains(statuses), statuses::toString);
        }
    }

    private static Map<String, Object> film(String slug, String title) {
        return slug == null
                ? Map.of("kind", "feature", "title", title)
                : Map.of("kind", "feature", "title", title, "slug", slug);
    }

    private static Map<Integer, Long> byStatus(List<Response> answers) {
        return answers.stream().collect(groupingBy(Response::statusCode, counting()));
    }

    /** Comes again as long as the answer is that there are too many. */
    private static Response patiently(Supplier<Response> request) {
        var answer = request.get();
        while (answer.statusCode() == 503) {
            answer = request.get();
        }
        return answer;
    }

    /** Sends so many requests at the same moment. */
    private static List<Response> atOnce(int count, IntFunction<Response> request)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Response>> running = IntStream.range(0, count)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return patiently(() -> request.apply(number));
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Response>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
