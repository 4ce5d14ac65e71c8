package org.marquee.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Given;
import org.marquee.testkit.RawHttp;
import org.marquee.testkit.RawHttp.Answer;

/** Many guests comment at the same moment: none is lost, none is there twice, and there are not more than there may be. */
@QuarkusTest
class CommentRaceTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int GUESTS = 200;

    private final Given given;
    private final Rows rows;
    private String slug;

    CommentRaceTest(Given given, Rows rows) {
        this.given = given;
        this.rows = rows;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        slug = given.review(Instant.parse("2024-01-01T00:00:00Z"), any -> {});
    }

    @Test
    void a_hundred_requests_with_one_form_are_one_comment() throws InterruptedException {
        var comment = comment();

        var answers = Together.all(100, any -> send("127.0.0.1", comment));

        assertEquals(Map.of(202, 100L), counts(answers), answers::toString);
        assertEquals(1, answers.stream().map(Answer::body).distinct().count(), answers::toString);
        assertEquals(1, kept().size());
        assertEquals(1, rows.count("change where entity_id = cast(? as uuid)", kept().get(0)));
        // They count as one.
        assertEquals(
                "\"comments\";r=3;t=60",
                send("127.0.0.1", comment()).header("RateLimit").orElseThrow().replaceFirst("t=\\d+", "t=60"));
    }

    @Test
    void of_a_hundred_different_comments_by_one_form_one_is_taken() {
        var form = form();

        var answers = Together.all(100, any -> send("127.0.0.1", comment(form)));

        assertEquals(Map.of(202, 1L, 409, 99L), counts(answers), answers::toString);
        assertEquals(1, kept().size());
    }

    @Test
    void of_many_from_one_network_five_are_taken_in_a_minute() {
        var comments = comments(GUESTS);

        var answers = Together.all(GUESTS, number -> send("127.0.0.1", comments.get(number)));

        assertEquals(Map.of(202, 5L, 429, GUESTS - 5L), counts(answers), answers::toString);
        assertKept(answers);
        assertTrue(answers.stream()
                .filter(answer -> answer.status() == 429)
                .allMatch(
                        answer -> Integer.parseInt(answer.header("Retry-After").orElseThrow()) <= 61
                                && answer.header("RateLimit").orElseThrow().contains(";r=0;")));
    }

    @Test
    void of_many_from_everywhere_sixty_a_minute_are_taken_for_one_review() {
        var comments = comments(GUESTS);

        var answers = Together.all(GUESTS, number -> send("127.0.1." + (1 + number / 4), comments.get(number)));

        assertEquals(Map.of(202, 60L, 429, GUESTS - 60L), counts(answers), answers::toString);
        assertKept(answers);
        assertEquals(
                List.of("60"), rows.column("select cast(pending as text) from comment_section" + ofReview(), slug));
    }

    private void assertKept(List<Answer> answers) {
        var ids = answers.stream()
                .filter(answer -> answer.status() == 202)
                .map(answer -> answer.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1"))
                .collect(Collectors.toSet());
        assertEquals(ids, new HashSet<>(kept()));
        assertEquals(
                Set.of("1"),
                Set.copyOf(rows.column(
                        "select cast(count(*) as text) from change where entity_id in (select id from comment"
                                + ofReview() + ") group by entity_id",
                        slug)));
    }

    private List<String> kept() {
        return rows.column("select cast(id as text) from comment" + ofReview(), slug);
    }

    private static String ofReview() {
        return " where review_id = (select review_id from review_slug where slug = ?)";
    }

    private List<String> comments(int many) {
        return IntStream.range(0, many).mapToObj(any -> comment()).toList();
    }

    private String comment() {
        return comment(form());
    }

    private static String comment(String form) {
        try {
            return MAPPER.writeValueAsString(Map.of(
                    "authorName",
                    "Guest",
                    "authorEmail",
                    "guest@example.org",
                    "body",
                    "What I have to say is this: " + UUID.randomUUID(),
                    "formToken",
                    form));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String form() {
        var form = RawHttp.send("GET", "/api/v1/reviews/" + slug + "/comments/form");
        return form.body().replaceFirst(".*\"formToken\":\"([^\"]+)\".*", "$1");
    }

    /** On a machine that is busy, some may be asked to try again. */
    private Answer send(String address, String comment) throws InterruptedException {
        var bytes = new String(comment.getBytes(UTF_8), ISO_8859_1);
        var request = "POST /api/v1/reviews/" + slug + "/comments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + bytes.length() + "\r\n\r\n" + bytes;
        var answer = RawHttp.sendFrom(address, request);
        for (int attempt = 1; attempt < 10 && isToBeSentAgain(answer); attempt++) {
            Thread.sleep(200);
            answer = RawHttp.sendFrom(address, request);
        }
        return answer;
    }

    private static boolean isToBeSentAgain(Answer answer) {
        return answer.status() == 503 || answer.body().contains("/problems/request-in-progress");
    }

    private static Map<Integer, Long> counts(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }
}
