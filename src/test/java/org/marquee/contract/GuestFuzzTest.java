package org.marquee.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.json.BodyReader;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.RawHttp;

/**
 * Whatever guests send, it is no failure, and what is refused is refused with a problem. For a longer run:
 * {@code -Dfuzz.requests=50000}, and {@code -Dfuzz.seed} for another one.
 */
@QuarkusTest
class GuestFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20231006);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 300);
    private static final Set<Integer> STATUSES = Set.of(200, 202, 400, 404, 409, 413, 415, 429);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Given given;
    private String path;
    private Response receipt;

    GuestFuzzTest(Given given) {
        this.given = given;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        path = "/api/v1/reviews/" + given.review(Instant.parse("2024-01-01T00:00:00Z"), any -> {}) + "/comments";
        receipt = Api.anonymous()
                .contentType("application/json")
                .body(comment().toString())
                .post(path);
    }

    @Test
    void no_comment_makes_the_application_fail() {
        assertGood(number -> send("POST", path, "application/json", changed(number, comment())));
    }

    @Test
    void no_edit_makes_the_application_fail() {
        var patch = JSON.valueToTree(Map.of(
                "authorName", "Somebody", "authorUrl", "https://example.org", "body", "Said otherwise, and so on."));
        var own = "/api/v1/comments/" + receipt.path("id");
        assertGood(number -> send("PATCH", own, "application/merge-patch+json", changed(number, (JsonNode) patch)));
    }

    private interface Request {
        RawHttp.Answer send(int number);
    }

    private void assertGood(Request request) {
        var faults = IntStream.range(0, REQUESTS)
                .mapToObj(number -> {
                    // Those who are held up by limits are asked nothing.
                    given.sql("delete from rate_limit");
                    return fault(number, request.send(number));
                })
                .flatMap(Optional::stream)
                .toList();
        assertEquals(List.of(), faults.subList(0, Math.min(20, faults.size())), () -> faults.size() + " faults");
    }

    private static Optional<String> fault(int number, RawHttp.Answer answer) {
        var own = answer.body().replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("'[^']*'", "");
        var isGood = STATUSES.contains(answer.status())
                && answer.header("Cache-Control").filter("no-store"::equals).isPresent()
                && (answer.status() < 400
                        || answer.isProblem() && !FuzzTest.INSIDES.matcher(own).find());
        return isGood ? Optional.empty() : Optional.of("number " + number + " answered " + answer);
    }

    private static String changed(int number, JsonNode body) {
        var fuzz = new BodyFuzz(new Random(SEED + number));
        return number % 20 == 0 ? fuzz.other() : fuzz.change(body);
    }

    private RawHttp.Answer send(String method, String target, String type, String body) {
        var whole = new String(body.getBytes(UTF_8), ISO_8859_1);
        // Whoever sends more is hung up on, which other tests look at.
        var bytes = whole.substring(0, Math.min(BodyReader.MAX_BODY, whole.length()));
        return RawHttp.send(method + " " + target
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type + "\r\nEdit-Token: "
                + receipt.path("editToken") + "\r\nContent-Length: " + bytes.length() + "\r\n\r\n" + bytes);
    }

    /** A good one, with each member that there is. */
    private JsonNode comment() {
        return JSON.createObjectNode()
                .put("authorName", "Guest")
                .put("authorEmail", "guest@example.org")
                .put("authorUrl", "https://example.org/guest")
                .put("body", "Something *about* the film, at https://example.org/film ||secret||")
                .put("notifyReplies", true)
                .put("websiteConfirm", "")
                .put("formToken", Api.anonymous().get(path + "/form").<String>path("formToken"));
    }
}
