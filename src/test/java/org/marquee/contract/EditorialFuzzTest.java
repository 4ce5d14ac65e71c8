package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Form;
import org.marquee.testkit.Given;
import org.marquee.testkit.RawHttp;

/**
 * Whatever an editor's tool sends, the answer is one of the application's: no failure, and nothing of its insides. For a
 * longer run: {@code -Dfuzz.requests=50000}, and {@code -Dfuzz.seed} for another one.
 */
@QuarkusTest
class EditorialFuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1000);
    private static final long SEED = Long.getLong("fuzz.seed", 20231006);
    private static final Set<Integer> STATUSES =
            Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EditorialThings things;
    private final Staff staff;
    private final Given given;

    EditorialFuzzTest(EditorialThings things, Staff staff, Given given) {
        this.things = things;
        this.staff = staff;
        this.given = given;
    }

    @BeforeEach
    void prepare() throws IOException {
        things.make(3 + REQUESTS / 500);
    }

    @AfterEach
    void forgetFailures() {
        given.sql("delete from rate_limit");
        things.forgetSettings();
    }

    @Test
    void no_request_makes_the_application_fail() throws IOException {
        var samples = new Samples(things.references());
        var faults = IntStream.range(0, REQUESTS)
                .parallel()
                .mapToObj(number -> new EditorialFuzz(new Random(SEED + number), things, samples).next())
                .flatMap(request -> fault(request).stream())
                .toList();
        assertEquals(List.of(), faults.subList(0, Math.min(20, faults.size())), () -> faults.size() + " faults");
    }

    /** What is not refused is done: most changes are small, and the rest of each body is good. */
    @Test
    void the_samples_that_are_changed_are_good() throws IOException {
        var samples = new Samples(things.references());
        assertAll(EditorialThings.editorial()
                .filter(operation -> operation.id().matches("(create|replace|update).*"))
                .filter(operation -> !operation.id().equals("createTerm"))
                .map(operation -> () -> {
                    var answer = send(operation, samples.body(operation).toString());
                    assertEquals(2, answer.statusCode() / 100, operation.id() + ": " + answer.asString());
                }));
    }

    /** Mass assignment: what belongs to the server is no member of what clients send, so there is nothing to clear. */
    @Test
    void a_member_that_is_not_the_clients_is_refused_by_its_name() throws IOException {
        var samples = new Samples(things.references());
        var token = staff.token(staff.of(Roles.ADMIN));
        var faults = EditorialThings.editorial()
                .filter(operation -> operation.node().has("requestBody"))
                .flatMap(operation -> BodyFuzz.FOREIGN.stream()
                        .filter(name -> !samples.members(operation).has(name))
                        .flatMap(name -> foreignValues(operation)
                                .map(value -> foreign(
                                        operation, samples.body(operation).deepCopy(), name, value, token))))
                .parallel()
                .filter(tried -> !tried.isRefused())
                .toList();
        assertEquals(List.of(), faults);
    }

    /** A patch takes away what is null. */
    private static Stream<JsonNode> foreignValues(Operation operation) {
        return operation.method().equals("PATCH")
                ? Stream.of(JSON.createObjectNode(), JSON.nullNode())
                : Stream.of(JSON.createObjectNode());
    }

    private Foreign foreign(Operation operation, ObjectNode body, String name, JsonNode value, String token) {
        body.set(name, value);
        var sent = operation.takesForm() ? form(body) : body.toString();
        var answer = RawHttp.send(operation.method() + " " + target(operation) + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nIf-Match: *\r\nAuthorization: Bearer " + token + "\r\nContent-Type: "
                + (operation.takesForm() ? Form.TYPE : operation.bodyType().orElseThrow())
                + "\r\nContent-Length: " + sent.length() + "\r\n\r\n" + sent);
        return new Foreign(operation.id(), name, answer);
    }

    private static String form(ObjectNode body) {
        var form = Form.withPicture();
        body.remove("file");
        body.properties()
                .forEach(member -> form.text(
                        member.getKey(),
                        member.getValue().isValueNode()
                                ? member.getValue().asText()
                                : member.getValue().toString()));
        return form.toString();
    }

    private record Foreign(String operation, String name, RawHttp.Answer answer) {
        boolean isRefused() {
            return answer.status() == 400
                    && answer.body().contains("{\"pointer\":\"/" + name + "\",\"code\":\"unknown-property\"");
        }
    }

    private String target(Operation operation) {
        return operation
                .template()
                .replace("{kind}", "genres")
                .replace("{id}", things.value(operation, "id", new Random(SEED)));
    }

    private Response send(Operation operation, String body) {
        return Api.as("admin")
                .header("If-Match", "*")
                .contentType(operation.method().equals("PATCH") ? Desk.MERGE_PATCH : "application/json")
                .body(body)
                .request(operation.method(), target(operation));
    }

    /** What is wrong with the answer. */
    private static Optional<String> fault(EditorialFuzz.Request request) {
        RawHttp.Answer answer;
        try {
            answer = request.send();
        } catch (RuntimeException e) {
            return Optional.of(e + " for " + request.said());
        }
        var isGood = answer.status() < 400
                ? answer.header("Cache-Control").filter("no-store"::equals).isPresent() || answer.status() == 204
                : STATUSES.contains(answer.status()) && isProblem(answer) && !tells(answer);
        return isGood ? Optional.empty() : Optional.of(answer + " for " + request.said());
    }

    private static boolean isProblem(RawHttp.Answer answer) {
        if (!answer.isProblem()) {
            // What is no address at all is refused below the application.
            return answer.status() == 400 && answer.body().isEmpty();
        }
        try {
            var problem = JSON.readTree(answer.body());
            return problem.path("status").asInt() == answer.status()
                    && problem.path("type").asText().startsWith("/problems/")
                    && problem.hasNonNull("title")
                    && problem.hasNonNull("detail")
                    && problem.hasNonNull("instance")
                    && problem.path("traceId").asText().matches("[0-9a-f]{32}");
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean tells(RawHttp.Answer answer) {
        var own = answer.body().replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("'[^']*'", "");
        return FuzzTest.INSIDES.matcher(own).find();
    }
}
