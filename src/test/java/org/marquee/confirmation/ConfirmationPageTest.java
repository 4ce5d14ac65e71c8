package org.marquee.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.link.MailedLinks;
import org.marquee.testkit.RawHttp;
import org.marquee.testkit.SkewedClock;

/** The page behind a link, for sites whose frontend has none. */
@QuarkusTest
class ConfirmationPageTest {
    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final MailedLinks links;
    private final SkewedClock clock;

    ConfirmationPageTest(MailedLinks links, SkewedClock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Test
    void a_browser_gets_a_page_with_one_button_that_runs_nothing_and_is_kept_nowhere() throws NoSuchAlgorithmException {
        var page = RawHttp.send("GET", path(), BROWSER);
        assertEquals(200, page.status());
        assertEquals("text/html;charset=UTF-8", page.header("Content-Type").orElseThrow());
        assertEquals("no-store", page.header("Cache-Control").orElseThrow());
        assertEquals("no-referrer", page.header("Referrer-Policy").orElseThrow());
        assertTrue(page.body().contains("<form method=\"post\"><button>Send me no more mail</button></form>"));
        assertFalse(page.body().contains("<script"));
        var style = page.body().replaceAll("(?s).*<style>|</style>.*", "");
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of("Content-Security-Policy: default-src 'none'; style-src 'sha256-" + hash
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
                page.head().stream()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-security-policy"))
                        .toList());
    }

    @Test
    void its_button_answers_with_a_page_too() {
        var done = RawHttp.send("POST", path(), BROWSER, "Content-Length: 0");
        assertEquals(200, done.status());
        assertTrue(done.body().contains("<p>There will be no more mail.</p>"), done.body());
        assertFalse(done.body().contains("<form"));
    }

    @Test
    void programs_get_json_unless_they_ask_for_something_else() {
        for (var accept : List.of("Accept: */*", "Accept: application/json", "X-None: any")) {
            assertTrue(RawHttp.send("GET", path(), accept).body().startsWith("{\"kind\":\"unsubscription\""), accept);
            assertTrue(
                    RawHttp.send("POST", path(), accept, "Content-Length: 0")
                            .body()
                            .startsWith("{\"kind\":\"unsubscription\""),
                    accept);
        }
        assertEquals(406, RawHttp.send("GET", path(), "Accept: image/png").status());
    }

    @Test
    void mail_programs_may_send_any_form_and_others_any_body() {
        for (var type : List.of(
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json",
                "text/plain")) {
            var path = path();
            var body = "List-Unsubscribe=One-Click";
            var answer =
                    RawHttp.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                            + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            assertEquals(200, answer.status(), type + answer);
        }
    }

    @Test
    void what_is_no_link_of_ours_is_a_problem_also_for_browsers() {
        var path = path();
        var altered = path.substring(0, path.length() - 2) + "AA";
        assertTrue(RawHttp.send("GET", altered, BROWSER).isProblem());
        assertEquals(404, RawHttp.send("GET", altered, BROWSER).status());
        assertEquals(
                404, RawHttp.send("POST", altered, BROWSER, "Content-Length: 0").status());
    }

    @Test
    void a_link_ends_with_its_time() {
        var path = path();
        clock.wrongBy(
                Duration.ofMinutes(6),
                () -> assertEquals(404, RawHttp.send("GET", path).status()));
        assertEquals(200, RawHttp.send("GET", path).status());
    }

    @Test
    void a_token_for_one_thing_is_none_for_another() {
        var token = links.issue("unsubscription", new byte[16], Duration.ofMinutes(5));
        assertTrue(links.open("unsubscription", token).isPresent());
        assertTrue(links.open("address", token).isEmpty());
        assertTrue(links.open("privacy", token).isEmpty());
    }

    private String path() {
        var addressKey = new byte[16];
        ThreadLocalRandom.current().nextBytes(addressKey);
        return MailedLinks.PATH + links.issue("unsubscription", addressKey, Duration.ofMinutes(5));
    }
}
