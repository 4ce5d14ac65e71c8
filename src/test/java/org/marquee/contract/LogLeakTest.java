package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;
import org.marquee.testkit.RawHttp;

/** Whatever editors send, and however it fails: the log has nothing of it, not even when it is asked for more. */
@QuarkusTest
class LogLeakTest {
    private static final String WORD = "wobblefish";
    private static final String EDITORIAL = "/api/v1/editorial/";

    /** Held here because the log manager forgets the level of a logger that nobody holds. */
    private static final Logger OURS = Logger.getLogger("org.marquee");

    private final Given given;
    private final Staff staff;

    LogLeakTest(Given given, Staff staff) {
        this.given = given;
        this.staff = staff;
    }

    @AfterEach
    void forgetFailures() {
        given.sql("delete from rate_limit");
    }

    @Test
    void nothing_that_is_sent_comes_into_the_log() {
        var admin = staff.hire(Roles.ADMIN);
        var token = staff.token(admin);
        var key = staff.key(Roles.CONTENT_WRITE);
        var records = logged(() -> {
            Stream.of(token, key, "mqk_" + WORD, "mqr_" + WORD, "e" + token, token + WORD, WORD + ".x.y")
                    .forEach(this::requests);
            signIns(admin);
        });
        assertClean(records, token, key, admin.email());
    }

    @Test
    void a_failure_of_ours_is_logged_without_what_was_sent() {
        var token = staff.token(staff.of(Roles.ADMIN));
        given.sql("alter table change rename to change_away");
        List<String> records;
        try {
            records = logged(() -> assertAll(bodies().map(body -> () -> assertEquals(
                    500,
                    send("POST", EDITORIAL + body.getKey(), token, json(body.getValue()))
                            .status(),
                    body.getKey()))));
        } finally {
            given.sql("alter table change_away rename to change");
        }
        assertTrue(records.size() >= bodies().count(), "each failure is in the log");
        assertClean(records, token);
    }

    /** Where values meet the database's own limits, it repeats them in what it says. */
    @Test
    void what_the_database_says_of_a_value_is_not_logged() {
        var token = staff.token(staff.of(Roles.ADMIN));
        given.sql("alter table person add constraint person_far_away check (name not like '%" + WORD + "%') not valid");
        try {
            assertClean(
                    logged(() -> assertEquals(
                            500,
                            send("POST", EDITORIAL + "people", token, json("{'name': '" + WORD + "'}"))
                                    .status())),
                    token);
        } finally {
            given.sql("alter table person drop constraint person_far_away");
        }
    }

    private void requests(String token) {
        bodies().forEach(body -> {
            var whole = json(body.getValue());
            for (var sent : List.of(whole, whole.substring(0, whole.length() - 1), whole + whole, "[" + whole + "]")) {
                send("POST", EDITORIAL + body.getKey(), token, sent);
            }
            send("PUT", EDITORIAL + body.getKey() + "/" + UUID.randomUUID(), token, whole);
            send("POST", EDITORIAL + body.getKey() + "%0d%0a" + WORD, token, whole);
            send("POST", EDITORIAL + body.getKey() + "?q=%0d%0aERROR%20" + WORD + "&access_token=" + token, "", whole);
        });
        send("GET", "/api/v1/previews/" + WORD + token, token, "");
        send("GET", "/api/v1/auth/me", token, "");
        send("DELETE", "/api/v1/auth/tokens", "x" + token, "");
    }

    private static void signIns(Staff.Member admin) {
        for (var email : List.of(admin.email(), WORD + "@example.org")) {
            for (var password : List.of(WORD, "\\r\\nERROR " + WORD, WORD.repeat(200), "\\u0000")) {
                send(
                        "POST",
                        "/api/v1/auth/tokens",
                        "",
                        json("{'email': '" + email + "', 'password': '" + password + "'}"));
            }
            send("POST", "/api/v1/auth/tokens", "", "{\"email\": \"" + email + "\", \"password\": " + WORD);
        }
        send("POST", "/api/v1/auth/tokens/refresh", "", json("{'refreshToken': 'mqr_" + WORD + "'}"));
    }

    /** With the word as text, as name, as address, as password, and as the beginning of another line. */
    private static Stream<Map.Entry<String, String>> bodies() {
        return Stream.of(
                Map.entry("tags", "{'name': 'WORD'}"),
                Map.entry(
                        "people", "{'name': 'WORD', 'biography': 'A\\r\\nERROR WORD', 'aliases': ['WORD', 'WORD 2']}"),
                Map.entry(
                        "authors",
                        "{'name': 'WORD', 'biography': 'WORD\\u2028ERROR', 'website': 'https://WORD.example.org'}"),
                Map.entry(
                        "films",
                        "{'kind': 'feature', 'title': 'WORD', 'releaseYear': 2001, 'alternativeTitles':"
                                + " [{'title': 'WORD', 'language': 'en'}]}"),
                Map.entry("reviews", "{'headline': 'WORD', 'language': 'en', 'body': 'WORD', 'pros': ['WORD']}"),
                Map.entry(
                        "batch",
                        "{'operations': [{'method': 'POST', 'path': '/api/v1/editorial/tags',"
                                + " 'body': {'name': 'WORD'}}]}"),
                Map.entry(
                        "accounts",
                        "{'email': 'mail-WORD@example.org', 'name': 'WORD', 'roles': ['author'],"
                                + " 'password': 'WORD WORD WORD'}"));
    }

    private static String json(String body) {
        return body.replace('\'', '"')
                .replace("WORD", WORD + UUID.randomUUID().toString().substring(30));
    }

    private static RawHttp.Answer send(String method, String target, String token, String body) {
        var bytes = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return RawHttp.send(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + "Content-Type: application/json\r\nIf-Match: \"" + WORD + "\"\r\nIdempotency-Key: " + WORD
                + UUID.randomUUID() + "\r\ntraceparent: 00-" + WORD + "\r\nContent-Length: " + bytes.length()
                + "\r\n\r\n"
                + bytes);
    }

    private static List<String> logged(Runnable work) {
        var level = OURS.getLevel();
        OURS.setLevel(Level.ALL);
        try {
            return LogRecords.above(Level.ALL, work);
        } finally {
            OURS.setLevel(level);
        }
    }

    private static void assertClean(List<String> records, String... secrets) {
        assertAll(records.stream()
                .flatMap(line -> Stream.concat(Stream.of(WORD), Stream.of(secrets))
                        .map(secret -> () -> assertFalse(line.contains(secret), line))));
        // Exceptions have lines of their own; what a client sends does not begin one.
        assertAll(records.stream().map(line -> () -> assertFalse(line.matches("(?s).*[\\r\\u2028].*"), line)));
    }
}
