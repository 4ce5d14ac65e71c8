package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.faults.Caller.BATCH;
import static org.marquee.faults.Caller.REVIEWS;
import static org.marquee.faults.Caller.TAGS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.marquee.account.Staff;
import org.marquee.faults.Caller.Answer;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;

/** Many do everything at once with a handful of things, and none is told of what only concerns the database. */
@QuarkusTest
class StormTest {
    private static final int WRITERS = 8;
    private static final int EACH = 40;

    private static final Set<Integer> ORDINARY = Set.of(200, 201, 204, 409, 412, 422);

    private final Staff staff;
    private final Given given;
    private final Rows rows;
    private final List<String> reviews = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    StormTest(Staff staff, Given given, Rows rows) {
        this.staff = staff;
        this.given = given;
        this.rows = rows;
    }

    @Test
    void nobody_is_told_of_deadlocks() throws IOException {
        var admin = new Caller("http://localhost:" + RestAssured.port, staff.token(staff.of(ADMIN)));
        for (int i = 0; i < 3; i++) {
            reviews.add(id(admin.post(REVIEWS, given.reviewInput(any -> {}))));
            tags.add(id(admin.post(TAGS, Map.of("name", "Tag", "slug", given.slug("tag")))));
        }
        var seed = System.nanoTime();
        var odd = new ArrayList<String>();

        var log = LogRecords.above(
                Level.INFO,
                () -> Together.all(WRITERS, number -> storm(admin, new Random(seed + number)))
                        .forEach(odd::addAll));

        assertEquals(List.of(), odd, "seed " + seed);
        assertTrue(log.stream().noneMatch(line -> line.contains("deadlock")), log::toString);
        for (var review : reviews) {
            assertEquals(
                    rows.count("revision where review_id = cast(? as uuid)", review),
                    rows.count(
                            "change where entity_id = cast(? as uuid) and action in ('created', 'updated')", review));
        }
    }

    private List<String> storm(Caller admin, Random random) throws IOException {
        var odd = new ArrayList<String>();
        for (int i = 0; i < EACH; i++) {
            var call = call(random);
            var answer = send(admin, call);
            if (!ORDINARY.contains(answer.status())) {
                odd.add(call + " -> " + answer.body());
            }
        }
        return odd;
    }

    private static Answer send(Caller admin, Map<String, Object> call) throws IOException {
        return admin.send((String) call.get("method"), (String) call.get("path"), call.get("body"), "If-Match", "*");
    }

    private Map<String, Object> call(Random random) {
        var review = REVIEWS + "/" + any(reviews, random);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> saving(review, random);
            case 3 -> call("PUT", review + "/publication", Map.of());
            case 4 -> call("DELETE", review + "/publication", null);
            case 5 -> call("DELETE", review, null);
            case 6 -> call("PUT", review + "/restoration", null);
            case 7 -> call("PUT", review + "/submission", null);
            case 8 -> call("DELETE", TAGS + "/" + any(tags, random), null);
            case 9 -> call("PUT", TAGS + "/" + any(tags, random) + "/restoration", null);
            default -> batch(random);
        };
    }

    private Map<String, Object> saving(String review, Random random) {
        return call(
                "PATCH",
                review,
                Map.of(
                        "headline",
                        "Headline " + random.nextInt(),
                        "tags",
                        List.of(any(tags, random)),
                        "related",
                        List.of(reviews.get(
                                (reviews.indexOf(review.substring(REVIEWS.length() + 1)) + 1) % reviews.size()))));
    }

    /** In any order, as nobody keeps clients from it. */
    private Map<String, Object> batch(Random random) {
        var operations = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 3; i++) {
            var operation = random.nextBoolean()
                    ? saving(REVIEWS + "/" + any(reviews, random), random)
                    : call("PATCH", TAGS + "/" + any(tags, random), Map.of("name", "Tag " + random.nextInt()));
            operation.put("ifMatch", "*");
            operations.add(operation);
        }
        return call("POST", BATCH, Map.of("operations", operations));
    }

    private static Map<String, Object> call(String method, String path, Object body) {
        var call = new HashMap<String, Object>(Map.of("method", method, "path", path));
        if (body != null) {
            call.put("body", body);
        }
        return call;
    }

    private static String any(List<String> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static String id(Answer answer) {
        return answer.json().get("id").asText();
    }
}
