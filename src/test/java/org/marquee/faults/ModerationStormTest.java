package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.MODERATOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.account.Staff;
import org.marquee.faults.Caller.Answer;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;

/** Moderators decide while guests write: nobody is told of what only concerns the database, and the counts are right after it. */
@QuarkusTest
class ModerationStormTest {
    private static final String COMMENTS = "/api/v1/editorial/comments";
    private static final String DECISIONS = "/api/v1/editorial/comment-decisions";

    private static final int GUESTS = 4;
    private static final int MODERATORS = 4;
    private static final int EACH = 25;

    /** What one moderator gets whom another was faster than. */
    private static final Set<Integer> ORDINARY = Set.of(200, 201, 204, 404, 409, 412, 422);

    private static final List<String> WORDS = List.of("approve", "approve", "hold", "reject", "spam", "trash", "undo");

    private final Staff staff;
    private final Given given;
    private final Rows rows;
    private final List<String> reviews = new ArrayList<>();
    private final List<UUID> comments = new CopyOnWriteArrayList<>();

    ModerationStormTest(Staff staff, Given given, Rows rows) {
        this.staff = staff;
        this.given = given;
        this.rows = rows;
    }

    @Test
    void of_two_moderators_who_decide_the_same_two_hundred_one_does_and_one_is_told() {
        var slugs = Stream.generate(() -> given.review(Instant.EPOCH, any -> {}))
                .limit(5)
                .toList();
        var seen = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 200; i++) {
            var id = given.comment(slugs.get(i % slugs.size()), details -> details.put("status", "pending"));
            seen.add(Map.of("id", id, "version", 0));
        }
        var caller = caller(MODERATOR);
        var words = List.of("approve", "spam");
        var log = LogRecords.above(Level.INFO, () -> {
            var answers = Together.all(
                    2,
                    number -> patiently(
                            () -> caller.post(DECISIONS, Map.of("decision", words.get(number), "comments", seen))));
            assertEquals(
                    Map.of(200, 1L, 412, 1L),
                    answers.stream()
                            .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting())),
                    answers::toString);
        });
        assertTrue(log.stream().noneMatch(line -> line.contains("deadlock")), log::toString);
    }

    @Test
    void decisions_and_new_comments_at_once_leave_the_counts_right() {
        for (int i = 0; i < 3; i++) {
            reviews.add(given.review(Instant.EPOCH, any -> {}));
            write(new Random(i));
        }
        var seed = System.nanoTime();
        var odd = new ArrayList<String>();
        var log = LogRecords.above(
                Level.INFO,
                () -> Together.all(GUESTS + MODERATORS, number -> storm(number, new Random(seed + number)))
                        .forEach(odd::addAll));
        assertEquals(List.of(), odd, "seed " + seed);
        assertTrue(log.stream().noneMatch(line -> line.contains("deadlock")), log::toString);
        assertCountsRight();
    }

    private List<String> storm(int number, Random random) throws Exception {
        var odd = new ArrayList<String>();
        var caller = caller(number % 2 == 0 ? MODERATOR : ADMIN);
        for (int i = 0; i < EACH; i++) {
            if (number < GUESTS) {
                write(random);
            } else {
                var answer = patiently(() -> act(caller, random));
                if (!ORDINARY.contains(answer.status())) {
                    odd.add(answer.toString());
                }
            }
        }
        return odd;
    }

    /** At the top, or below any other, whatever has become of that. */
    private void write(Random random) {
        var slug = reviews.get(random.nextInt(reviews.size()));
        var status = random.nextBoolean() ? "pending" : "approved";
        var id = given.comment(slug, details -> {
            details.put("status", status);
            var below = rows.column("""
                    select cast(c.id as text) from comment c join review_slug s on s.review_id = c.review_id
                    where s.slug = ? order by random() limit 1""", slug);
            if (!below.isEmpty() && random.nextInt(4) > 0) {
                details.put("parentId", below.get(0));
            }
        });
        comments.add(id);
    }

    private Answer act(Caller caller, Random random) throws IOException {
        var one = COMMENTS + "/" + comments.get(random.nextInt(comments.size()));
        return switch (random.nextInt(10)) {
            case 0 -> caller.send("DELETE", one + "/decision", null, "If-Match", "*");
            case 1 -> caller.post(one + "/replies", Map.of("body", "Thank you."));
            case 2 -> caller.send("PATCH", one, Map.of("body", "Else " + random.nextInt()), "If-Match", "*");
            case 3 -> caller.put(one + "/decision", Map.of("decision", WORDS.get(random.nextInt(6))));
            case 4 ->
                caller.send("DELETE", one + "?purge=true", null, "If-Match", "*")
                                        .status()
                                == 403
                        ? caller.get(one)
                        : caller.get("/api/v1/editorial/comment-counts");
            default -> decideMany(caller, random);
        };
    }

    /** As they are just now; in any order, as nobody keeps clients from it. */
    private Answer decideMany(Caller caller, Random random) throws IOException {
        var seen = new ArrayList<Map<String, Object>>();
        caller.get(COMMENTS + "?limit=50&review=" + reviews.get(random.nextInt(reviews.size())))
                .json()
                .path("items")
                .forEach(item -> seen.add(random.nextInt(seen.size() + 1), seen(item)));
        if (seen.isEmpty()) {
            // Nobody has written below this one yet.
            return caller.get("/api/v1/editorial/comment-counts");
        }
        var word = WORDS.get(random.nextInt(WORDS.size()));
        return caller.post(DECISIONS, Map.of("decision", word, "comments", seen));
    }

    private static Map<String, Object> seen(com.fasterxml.jackson.databind.JsonNode item) {
        return Map.of(
                "id", item.path("id").asText(), "version", item.path("version").asInt());
    }

    private void assertCountsRight() {
        for (var status : List.of("approved", "pending", "rejected", "spam", "trashed", "deleted")) {
            assertEquals(0, rows.count("""
                    comment_section s where s.%1$s <> (
                      select count(*) from comment c where c.review_id = s.review_id and c.status = '%1$s')""".formatted(status)), status);
        }
        assertEquals(0, rows.count("""
                comment p where p.reply_count <> (
                  select count(*) from comment c where c.parent_id = p.id and (c.status = 'approved' or c.reply_count > 0))"""));
        assertEquals(
                0,
                rows.count(
                        "comment_decision d where not exists (select from change h where h.entity_id = d.comment_id)"));
    }

    private Caller caller(String role) {
        return new Caller("http://localhost:" + RestAssured.port, staff.token(staff.of(role)));
    }

    private interface Call {
        Answer send() throws IOException;
    }

    /** On a machine that is busy, some may be asked to try again. */
    private static Answer patiently(Call call) throws Exception {
        var answer = call.send();
        for (int attempt = 1; attempt < 10 && answer.isUnavailable(); attempt++) {
            Thread.sleep(100);
            answer = call.send();
        }
        return answer;
    }
}
