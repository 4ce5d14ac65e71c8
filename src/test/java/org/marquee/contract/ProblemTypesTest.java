package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.term.TermKind;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Form;
import org.marquee.testkit.Given;
import org.marquee.testkit.RawHttp;

/** Each kind of problem once, as a client brings it about: a kind that nothing brings about fails the build. */
@QuarkusTest
class ProblemTypesTest {
    private static final String GENRES = "/api/v1/editorial/genres";
    private static final String REVIEWS = "/api/v1/editorial/reviews";
    private static final String JSON = "Content-Type: application/json";

    private final Given given;
    private final Staff staff;
    private final AgroalDataSource dataSource;
    private String admin;

    ProblemTypesTest(Given given, Staff staff, AgroalDataSource dataSource) {
        this.given = given;
        this.staff = staff;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void signIn() {
        admin = "Authorization: Bearer " + staff.token(staff.of(Roles.ADMIN));
    }

    @AfterEach
    void forgetFailures() {
        given.sql("delete from rate_limit");
    }

    @TestFactory
    Stream<DynamicTest> each_type_is_told_when_it_happens() {
        var causes = causes();
        return Arrays.stream(ProblemType.values())
                .map(type -> DynamicTest.dynamicTest(type.slug(), () -> {
                    assertTrue(causes.containsKey(type), "nothing here brings it about");
                    var answer = causes.get(type).get();
                    assertEquals(type.status(), answer.status(), answer.toString());
                    assertTrue(answer.isProblem(), answer.toString());
                    assertTrue(answer.body().startsWith("{\"type\":\"" + type.uri() + "\","), answer.body());
                    assertEquals("no-store", answer.header("Cache-Control").orElse(""), answer.toString());
                    var isForLater =
                            Set.of(429, 503).contains(type.status()) || type == ProblemType.REQUEST_IN_PROGRESS;
                    assertEquals(isForLater, answer.header("Retry-After").isPresent(), answer.toString());
                }));
    }

    private Map<ProblemType, Supplier<RawHttp.Answer>> causes() {
        var causes = new EnumMap<ProblemType, Supplier<RawHttp.Answer>>(ProblemType.class);
        causes.put(ProblemType.INVALID_PARAMETERS, () -> RawHttp.send("GET", "/api/v1/reviews?limit=0"));
        causes.put(ProblemType.MALFORMED_REQUEST, () -> RawHttp.send("GET", "/api/v1;x/reviews"));
        causes.put(ProblemType.INVALID_BODY, () -> post(GENRES, "{}"));
        causes.put(ProblemType.UNAUTHENTICATED, () -> RawHttp.send("GET", GENRES));
        causes.put(ProblemType.FORBIDDEN, this::beyondOnesRole);
        causes.put(ProblemType.NOT_FOUND, () -> RawHttp.send("GET", "/api/v1/reviews/nothing-of-this-name"));
        causes.put(ProblemType.METHOD_NOT_ALLOWED, () -> RawHttp.send("DELETE", "/api/v1/reviews"));
        causes.put(ProblemType.NOT_ACCEPTABLE, () -> RawHttp.send("GET", "/api/v1/reviews", "Accept: text/html"));
        causes.put(ProblemType.PAYLOAD_TOO_LARGE, () -> send("POST", GENRES, "", JSON, "Content-Length: 1048577"));
        causes.put(ProblemType.UNSUPPORTED_MEDIA_TYPE, () -> send("POST", GENRES, "x", "Content-Type: text/plain"));
        pictures(causes);
        comments(causes);
        conflicts(causes);
        causes.put(
                ProblemType.UNKNOWN_REFERENCE,
                () -> post(REVIEWS, "{\"headline\": \"A\", \"language\": \"en\", \"film\": \"nothing-of-this-name\"}"));
        causes.put(ProblemType.NOT_READY, () -> send("PUT", draft() + "/publication", "{}", JSON, "If-Match: *"));
        causes.put(ProblemType.SYNC_TOKEN_EXPIRED, this::longAway);
        causes.put(ProblemType.TOO_MANY_REQUESTS, this::guesses);
        causes.put(ProblemType.INTERNAL_ERROR, this::failure);
        causes.put(ProblemType.UNAVAILABLE, () -> locked("term", () -> RawHttp.send("GET", "/api/v1/genres")));
        return causes;
    }

    /** An app that comes back when what has changed since is forgotten. */
    private RawHttp.Answer longAway() {
        var sync = "/api/v1/sync";
        var page = RawHttp.send("GET", sync + "?type=film&limit=100").body();
        while (page.contains("\"hasMore\":true")) {
            page = RawHttp.send("GET", sync + "?token=" + nextToken(page)).body();
        }
        given.film(any -> {});
        var path = sync + "?token=" + nextToken(page);
        assertEquals(200, RawHttp.send("GET", path).status());
        given.sql("update sync_horizon set position = (select max(position) from sync_change)");
        return RawHttp.send("GET", path);
    }

    private static String nextToken(String page) {
        return page.replaceFirst("(?s).*\"nextToken\":\"([^\"]+)\".*", "$1");
    }

    private void comments(Map<ProblemType, Supplier<RawHttp.Answer>> causes) {
        var review = given.review(Instant.parse("2024-01-01T00:00:00Z"), any -> {});
        causes.put(ProblemType.DUPLICATE_COMMENT, () -> {
            assertEquals(202, comment(review).status());
            return comment(review);
        });
        causes.put(ProblemType.COMMENTS_CLOSED, () -> {
            var closed = given.review(Instant.parse("2024-01-01T00:00:00Z"), any -> {});
            given.sql(
                    "update comment_section set closes_at = now() where review_id in "
                            + "(select review_id from review_slug where slug = ?1)",
                    closed);
            return comment(closed);
        });
    }

    /** Always the same, by a new form. */
    private RawHttp.Answer comment(String review) {
        var path = "/api/v1/reviews/" + review + "/comments";
        var form = RawHttp.send("GET", path + "/form").body().replaceFirst(".*\"formToken\":\"([^\"]+)\".*", "$1");
        return send(
                "POST",
                path,
                "{\"authorName\": \"A\", \"authorEmail\": \"a@example.org\", \"body\": \"The same words.\", \"formToken\": \""
                        + form + "\"}",
                JSON);
    }

    private void pictures(Map<ProblemType, Supplier<RawHttp.Answer>> causes) {
        causes.put(
                ProblemType.RANGE_NOT_SATISFIABLE,
                () -> RawHttp.send("GET", Operation.of("getRendition").path(), "Range: bytes=99999999-"));
        causes.put(ProblemType.UNREADABLE_PICTURE, () -> {
            var half = Arrays.copyOf(Form.picture(), 1000);
            return upload(staff.token(staff.of(Roles.ADMIN)), new Form().file("file", "still.png", half));
        });
        causes.put(ProblemType.OUT_OF_SPACE, () -> {
            var member = staff.hire(Roles.EDITOR);
            assertEquals(201, upload(staff.token(member), Form.withPicture()).status());
            given.sql("update image set bytes = 100000000000 where uploaded_by = ?1", member.id());
            return upload(staff.token(member), Form.withPicture());
        });
    }

    private static RawHttp.Answer upload(String token, Form form) {
        return RawHttp.send("POST /api/v1/editorial/images HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Type: " + Form.TYPE + "\r\nContent-Length: "
                + form.toString().length() + "\r\n\r\n" + form);
    }

    private void conflicts(Map<ProblemType, Supplier<RawHttp.Answer>> causes) {
        causes.put(ProblemType.ALREADY_TAKEN, () -> {
            var slug = given.term(TermKind.GENRE);
            return post(GENRES, "{\"name\": \"Another\", \"slug\": \"" + slug + "\"}");
        });
        causes.put(ProblemType.IN_USE, () -> {
            var genre = genre();
            given.film(film -> film.putArray("genres").add(genre.substring(genre.lastIndexOf('/') + 1)));
            return send("DELETE", genre, "", "If-Match: *");
        });
        causes.put(ProblemType.INVALID_STATE, () -> send("DELETE", genre() + "?purge=true", "", "If-Match: *"));
        causes.put(
                ProblemType.REQUEST_IN_PROGRESS,
                () -> locked("idempotency_key", () -> keyed(UUID.randomUUID(), "{\"name\": \"Once\"}")));
        causes.put(ProblemType.IDEMPOTENCY_KEY_REUSED, () -> {
            var key = UUID.randomUUID();
            keyed(key, "{\"name\": \"" + given.slug("First") + "\"}");
            return keyed(key, "{\"name\": \"" + given.slug("Second") + "\"}");
        });
        causes.put(ProblemType.VERSION_CONFLICT, () -> send("DELETE", genre(), "", "If-Match: \"99-x\""));
        causes.put(ProblemType.PRECONDITION_REQUIRED, () -> send("DELETE", genre(), ""));
    }

    private RawHttp.Answer beyondOnesRole() {
        var author = staff.token(staff.of(Roles.AUTHOR));
        return RawHttp.send("GET", "/api/v1/editorial/accounts", "Authorization: Bearer " + author);
    }

    private RawHttp.Answer guesses() {
        var body = "{\"email\": \"nobody@example.org\", \"password\": \"a guess\"}";
        return IntStream.range(0, 6)
                .mapToObj(guess -> post("/api/v1/auth/tokens", body))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private RawHttp.Answer failure() {
        given.sql("alter view published_tag rename to published_tag_away");
        try {
            return RawHttp.send("GET", "/api/v1/tags");
        } finally {
            given.sql("alter view published_tag_away rename to published_tag");
        }
    }

    /** While somebody else has locked the table. */
    private RawHttp.Answer locked(String table, Supplier<RawHttp.Answer> request) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table " + table + " in access exclusive mode");
            try {
                return request.get();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String genre() {
        return GENRES + "/"
                + Desk.OF_EDITOR
                        .post(GENRES, Map.of("name", given.slug("Genre")))
                        .path("id");
    }

    private String draft() {
        return REVIEWS + "/"
                + Desk.OF_EDITOR
                        .post(REVIEWS, Map.of("headline", "A draft", "language", "en"))
                        .path("id");
    }

    private RawHttp.Answer keyed(UUID key, String body) {
        return send("POST", GENRES, body, JSON, "Idempotency-Key: " + key);
    }

    private RawHttp.Answer post(String path, String body) {
        return send("POST", path, body, JSON);
    }

    private RawHttp.Answer send(String method, String path, String body, String... headers) {
        var all = String.join("\r\n", headers);
        return RawHttp.send(
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + admin + "\r\n"
                        + (all.contains("Content-Length") ? "" : "Content-Length: " + body.length() + "\r\n")
                        + (all.isEmpty() ? "" : all + "\r\n") + "\r\n" + body);
    }
}
