package org.marquee.privacy;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marquee.comment.notice.Guests;
import org.marquee.comment.notice.ReplyNotices;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.mail.Letter;
import org.marquee.kernel.mail.Outbox;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;

/** After an erasure, nothing is left of somebody: not in any column of any table, nor in the log. */
@QuarkusTest
class ErasureTest {
    /** Held here because the log manager forgets the level of a logger that nobody holds. */
    private static final Logger OURS = Logger.getLogger("org.marquee");

    private static final String NAME = "Zyxwobble Quuxington";

    private final Given given;
    private final Guests guests;
    private final PrivacyMail mail;
    private final Outbox outbox;
    private final ReplyNotices notices;
    private final ChangeLog changes;
    private final AgroalDataSource database;

    ErasureTest(
            Given given,
            Guests guests,
            PrivacyMail mail,
            Outbox outbox,
            ReplyNotices notices,
            ChangeLog changes,
            AgroalDataSource database) {
        this.given = given;
        this.guests = guests;
        this.mail = mail;
        this.outbox = outbox;
        this.notices = notices;
        this.changes = changes;
        this.database = database;
    }

    @AfterEach
    void forgetLimits() {
        given.sql("delete from rate_limit");
    }

    @Test
    void no_row_and_no_line_of_the_log_has_anything_of_them() throws SQLException {
        var zyx = "zyx." + guests.address();
        var level = OURS.getLevel();
        OURS.setLevel(Level.ALL);
        List<String> log;
        try {
            log = LogRecords.above(Level.ALL, () -> {
                leaveTraces(zyx);
                var letters = guests.mailOf(zyx);
                confirm(Guests.tokens(letters.get(letters.size() - 1)).get(0));
            });
        } finally {
            OURS.setLevel(level);
        }
        for (var trace : List.of(zyx, zyx.substring(0, zyx.indexOf('@')), "zyxwobble", "quuxington")) {
            assertEquals(List.of(), tablesWith(trace), trace);
            assertEquals(
                    List.of(),
                    log.stream()
                            .filter(line -> line.toLowerCase(Locale.ROOT).contains(trace))
                            .toList());
        }
        assertEquals(List.of("comment_block"), tablesWith(guests.key(zyx)), "who is blocked stays blocked");
    }

    @Test
    void others_are_left_as_they_are() {
        var ann = guests.address();
        var bob = guests.address();
        var review = given.review(Instant.EPOCH, any -> {});
        var other = given.comment(review, node -> node.put("authorEmail", bob).put("authorName", "Ann Other"));
        given.comment(review, node -> node.put("authorEmail", ann).put("authorName", "Ann Other"));
        erase(ann);
        assertEquals(1, given.count("""
                select count(*) from comment
                where id = '%s' and author_email = '%s' and author_name is not null and version = 0""".formatted(other, bob)));
    }

    @Test
    void two_at_once_and_others_who_work_there_do_not_get_in_their_way() {
        var ann = guests.address();
        var reviews = Stream.generate(() -> given.review(Instant.EPOCH, any -> {}))
                .limit(8)
                .toList();
        for (var review : reviews) {
            for (int i = 0; i < 30; i++) {
                given.comment(review, node -> node.put("authorEmail", ann));
            }
        }
        var erasures = Stream.of(1, 2, 3).map(any -> CompletableFuture.supplyAsync(() -> erase(ann)));
        var comments = reviews.stream()
                .map(review -> CompletableFuture.supplyAsync(() -> {
                    given.comment(review, any -> {});
                    return 0;
                }));
        var done = Stream.concat(erasures, comments).toList();
        int erased = done.stream().mapToInt(CompletableFuture::join).sum();
        assertEquals(240, erased);
        for (var review : reviews) {
            assertEquals(1, given.count("""
                    select count(*) from comment_section s join review_slug g using (review_id)
                    where g.slug = '%s' and s.approved = 1 and s.deleted = 30""".formatted(review)));
        }
    }

    /** Anybody can write under any name: so they could take away from moderators whom they block. */
    @Test
    void names_that_are_blocked_are_left_to_moderators() {
        var ann = guests.address();
        var block = UUID.randomUUID();
        given.sql("""
                insert into comment_block (id, kind, key, value, reason, created_at, version)
                values (?1, 'name', ?2, ?3, 'A swindler', now(), 0)""", block, given.slug("key"), "Cheap pills");
        given.comment(
                given.review(Instant.EPOCH, any -> {}),
                node -> node.put("authorEmail", ann).put("authorName", "Cheap pills"));
        assertEquals(1, erase(ann));
        assertEquals(
                1,
                given.count("select count(*) from comment_block where id = '" + block
                        + "' and value = 'Cheap pills' and reason = 'A swindler'"));
    }

    @Test
    void no_mail_goes_to_whom_somebody_was_about_to_write() {
        var ann = guests.address();
        given.sql("delete from mail");
        guests.comments(given.review(Instant.EPOCH, any -> {}), ann, any -> {});
        changes.number();
        var work = new ArrayList<CompletableFuture<?>>();
        QuarkusTransaction.requiringNew().run(() -> {
            // Holds up whoever has read the address, and wants to note that it is asked.
            given.sql("insert into comment_subscription (address_key) values (?1)", guests.key(ann));
            work.add(CompletableFuture.runAsync(notices::run));
            awaitWaiting(1);
            work.add(CompletableFuture.supplyAsync(() -> erase(ann)));
            awaitWaiting(2);
            given.sql("delete from comment_subscription where address_key = ?1", guests.key(ann));
        });
        work.forEach(CompletableFuture::join);
        assertEquals(0, given.count("select count(*) from mail"));
        assertEquals(
                0,
                given.count("select count(*) from comment_subscription where address_key = '" + guests.key(ann) + "'"));
    }

    @Test
    void two_clicks_are_one_erasure() {
        var ann = guests.address();
        var review = given.review(Instant.EPOCH, any -> {});
        for (int i = 0; i < 3; i++) {
            given.comment(review, node -> node.put("authorEmail", ann));
        }
        var token = link(ann);
        var clicks = new ArrayList<CompletableFuture<Integer>>();
        QuarkusTransaction.requiringNew().run(() -> {
            given.count("select 1 from comment_section s join review_slug g using (review_id) where g.slug = '" + review
                    + "' for update of s");
            for (int i = 0; i < 2; i++) {
                clicks.add(CompletableFuture.supplyAsync(
                        () -> confirm(token).extract().path("comments")));
            }
            awaitWaiting(2);
        });
        assertEquals(List.of(3, 3), clicks.stream().map(CompletableFuture::join).toList());
        confirm(token).body("comments", equalTo(3));
        assertEquals(1, given.count("""
                select count(*) from change c join privacy_request r on r.id = c.entity_id
                where c.entity = 'privacy-request' and c.action = 'erased' and r.done_at is not null"""));
    }

    private String link(String address) {
        given.sql("delete from privacy_request");
        given.sql("delete from mail");
        ask(address, "erasure");
        mail.run();
        return Guests.tokens(guests.mailOf(address).get(0)).get(0);
    }

    /** So many wait for a lock; but nobody waits here for longer than they do. */
    private void awaitWaiting(int many) {
        var end = System.nanoTime() + Duration.ofMillis(500).toNanos();
        while (given.count("select count(*) from pg_locks where not granted") < many && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private void leaveTraces(String zyx) {
        given.sql("delete from mail");
        var review = given.review(Instant.EPOCH, any -> {});
        var comment = guests.comments(
                review,
                zyx,
                node -> node.put("authorName", NAME)
                        .put("authorUrl", "https://zyxwobble.example.org")
                        .put("body", "Zyxwobble says")
                        .put("prefixKey", "0".repeat(32))
                        .put("formKey", UUID.randomUUID().toString()));
        given.sql(
                "update comment set reasons = '[{\"code\": \"words\", \"verdict\": \"hold\", \"note\": \"quuxington\"}]'"
                        + " where id = ?1",
                comment);
        given.sql("""
                insert into comment_edit (id, comment_id, edited_at, actor_kind, author_name, author_url, body)
                values (gen_random_uuid(), ?1, now(), 'anonymous', ?2, 'https://quuxington.example.org', 'Zyxwobble said')""", comment, NAME);
        given.sql("""
                insert into comment_decision (id, comment_id, comment_version, decided_at, actor_kind, from_status, to_status, reason)
                values (gen_random_uuid(), ?1, 0, now(), 'system', 'pending', 'approved', 'Quuxington again')""", comment);
        given.sql("""
                insert into comment_block (id, kind, key, value, reason, created_at, version)
                values (gen_random_uuid(), 'email', ?1, ?2, 'Quuxington', now(), 0)""", guests.key(zyx), zyx);
        guests.mailOf(zyx);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.put(Ids.next(), new Letter("zyx", zyx, "To Zyxwobble", "Quuxington", Map.of())));
        ask(zyx, "export");
        ask(zyx, "erasure");
        mail.run();
    }

    private static void ask(String address, String kind) {
        Api.anonymous()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("email", address, "kind", kind))
                .post("/api/v1/privacy/requests")
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse confirm(String token) {
        return Api.anonymous().post("/api/v1/confirmations/" + token).then().statusCode(200);
    }

    private static int erase(String address) {
        return Api.as("admin")
                .contentType("application/json")
                .body(Map.of("email", address, "kind", "erasure"))
                .post("/api/v1/editorial/privacy/requests")
                .then()
                .statusCode(200)
                .extract()
                .path("comments");
    }

    /** Rows as PostgreSQL writes them: all columns, whatever their type. */
    private List<String> tablesWith(String trace) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            var found = new ArrayList<String>();
            for (var table : tables) {
                try (var row = statement.executeQuery(
                        "select from \"%1$s\" t where t::text ilike '%%%2$s%%' limit 1".formatted(table, trace))) {
                    if (row.next()) {
                        found.add(table);
                    }
                }
            }
            assertFalse(tables.isEmpty());
            return found;
        }
    }
}
