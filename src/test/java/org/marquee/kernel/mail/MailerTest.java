package org.marquee.kernel.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.mail.MailConfig.Tls;
import org.marquee.kernel.mail.PostOffice.Settings;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;

/** From the outbox to a real mail server. */
@QuarkusTest
class MailerTest {
    private static final String ANN = "ann.wobblefish@example.org";

    private final Outbox outbox;
    private final Given given;

    MailerTest(Outbox outbox, Given given) {
        this.outbox = outbox;
        this.given = given;
    }

    @BeforeEach
    void clear() {
        given.sql("delete from mail");
    }

    @Test
    void a_letter_comes_as_it_was_written() {
        try (var office = PostOffice.open()) {
            put(new Letter("one", ANN, "Žluťoučký kůň — 영화", "Größe\n.\nLast line", Map.of("List-Unsubscribe", "<x>")));
            var delivered = office.deliver();
            assertEquals(1, delivered.size());
            var letter = delivered.get(0);
            assertEquals(ANN, letter.recipient());
            assertEquals("Žluťoučký kůň — 영화", letter.subject());
            assertEquals("Größe\n.\nLast line", letter.text().strip());
            assertEquals("<x>", letter.header("List-Unsubscribe").orElseThrow());
            assertEquals("auto-generated", letter.header("Auto-Submitted").orElseThrow());
            assertEquals(
                    "The Marquee <no-reply@example.org>", letter.header("From").orElseThrow());
            assertTrue(letter.header("Message-ID").orElseThrow().matches("<[0-9a-f-]{36}@example\\.org>"));
            assertEquals(0, waiting());
        }
    }

    @Test
    void one_of_each_occasion_waits_at_a_time() {
        try (var office = PostOffice.open()) {
            put(letter("twice"));
            put(letter("twice"));
            put(letter("once"));
            assertEquals(2, office.deliver().size());
            assertEquals(2, office.deliver().size(), "and none comes again");
        }
    }

    @Test
    void what_is_not_committed_is_not_mailed() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.put(Ids.next(), letter("undone"));
                    throw new IllegalStateException("undo");
                }));
        assertEquals(0, waiting());
    }

    @Test
    void no_header_can_be_smuggled_in() {
        try (var office = PostOffice.open()) {
            put(new Letter("x", ANN, "A\r\nBcc: eve@example.org\r\n\r\nHello\u2028there", "Text", Map.of()));
            var letter = office.deliver().get(0);
            assertEquals("A Bcc: eve@example.org Hello there", letter.subject());
            assertTrue(letter.header("Bcc").isEmpty());
            assertEquals(1, office.delivered().size());
        }
        for (var recipient : List.of("a@example.org\r\nBcc: eve@example.org", "a@example.org\n")) {
            assertThrows(IllegalArgumentException.class, () -> new Letter("x", recipient, "Subject", "Text", Map.of()));
        }
        var header = Map.of("List-Unsubscribe", "<x>\r\nBcc: eve@example.org");
        assertThrows(IllegalArgumentException.class, () -> new Letter("x", ANN, "Subject", "Text", header));
    }

    @Test
    void two_recipients_in_one_are_none() {
        try (var office = PostOffice.open()) {
            put(new Letter("x", "a@example.org, eve@example.org", "Subject", "Text", Map.of()));
            assertEquals(0, office.deliver().size());
            assertEquals(0, waiting(), "nobody will ever be able to send it");
        }
    }

    @Test
    void nobody_gets_mail_under_another_name() {
        try (var office = PostOffice.open()) {
            for (var recipient : List.of("(1)" + ANN, ANN + " (1)", "Ann <" + ANN + ">", "<" + ANN + ">")) {
                put(new Letter(recipient, recipient, "Subject", "Text", Map.of()));
            }
            assertEquals(0, office.deliver().size());
            assertEquals(0, waiting());
        }
    }

    @Test
    void a_server_that_is_down_gets_it_later_and_once() {
        int port;
        try (var office = PostOffice.open()) {
            port = office.port();
        }
        put(letter("later"));
        PostOffice.mailer(Settings.of(port)).run();
        assertEquals(1, waiting());
        assertEquals(
                1, given.count("select count(*) from mail where attempts = 1 and due_at > now() + interval '50 s'"));
        try (var office = PostOffice.open(port)) {
            assertEquals(0, office.deliver().size(), "it is not due yet");
            dueNow();
            assertEquals(1, office.deliver().size());
            dueNow();
            assertEquals(1, office.deliver().size());
        }
    }

    @Test
    void after_the_last_attempt_it_is_given_up_and_the_log_does_not_say_whose_it_was() throws IOException {
        put(letter("never"));
        var nobody = PostOffice.mailer(Settings.of(closedPort()));
        var log = LogRecords.above(Level.FINE, () -> {
            for (int attempt = 1; attempt <= 7; attempt++) {
                assertEquals(1, waiting(), "attempt " + attempt);
                dueNow();
                nobody.run();
            }
        });
        assertEquals(0, waiting());
        assertTrue(log.stream().anyMatch(line -> line.contains("was given up at attempt 7")), log::toString);
        assertTrue(log.stream().noneMatch(line -> line.contains("wobblefish")), log::toString);
    }

    @Test
    void the_pauses_grow() throws IOException {
        put(letter("never"));
        var nobody = PostOffice.mailer(Settings.of(closedPort()));
        for (var minutes : List.of(1, 5, 30, 120, 360, 1440)) {
            dueNow();
            nobody.run();
            assertEquals(1, given.count("""
                    select count(*) from mail
                    where due_at between now() + interval '%1$d min' - interval '20 s' and now() + interval '%1$d min'""".formatted(minutes)));
        }
    }

    @Test
    void what_the_server_refuses_for_good_is_given_up_at_once_and_the_others_go_on() throws IOException {
        try (var server = new FussyServer(ANN)) {
            put(letter("refused"));
            put(new Letter("taken", "bob@example.org", "Subject", "Text", Map.of()));
            var log = LogRecords.above(
                    Level.FINE,
                    () -> PostOffice.mailer(Settings.of(server.port())).run());
            assertEquals(List.of("bob@example.org"), server.taken());
            assertEquals(0, waiting());
            assertTrue(log.stream().anyMatch(line -> line.contains("550")), log::toString);
            assertTrue(log.stream().noneMatch(line -> line.contains("wobblefish")), log::toString);
        }
    }

    @Test
    void what_the_server_refuses_for_now_is_tried_again() throws IOException {
        try (var server = new FussyServer("450 " + ANN)) {
            put(letter("greylisted"));
            PostOffice.mailer(Settings.of(server.port())).run();
            assertEquals(1, waiting());
        }
    }

    @Test
    void what_is_wrong_with_the_sender_is_tried_again() throws IOException {
        for (var refusal : List.of("550 MAIL", "553 MAIL", "501 MAIL", "530 MAIL", "554 DATA", "530 RCPT")) {
            try (var server = FussyServer.that(refusal)) {
                given.sql("delete from mail");
                put(letter("ours"));
                PostOffice.mailer(Settings.of(server.port())).run();
                assertEquals(1, waiting(), refusal);
            }
        }
    }

    @Test
    void a_text_that_the_server_refuses_for_good_is_given_up() throws IOException {
        for (var refusal : List.of("554 .", "451 .")) {
            try (var server = FussyServer.that(refusal)) {
                put(letter("unwanted"));
                PostOffice.mailer(Settings.of(server.port())).run();
                assertEquals(refusal.startsWith("5") ? 0 : 1, waiting(), refusal);
            }
        }
    }

    @Test
    void what_is_too_old_is_sent_to_nobody_and_kept_nowhere() {
        put(letter("old"));
        given.sql("update mail set expires_at = now()");
        put(letter("new"));
        assertEquals(
                1,
                given.count(
                        "select count(*) from mail where expires_at between now() + interval '47 h' and now() + interval '2 days'"));
        try (var office = PostOffice.open()) {
            outbox.sweep();
            assertEquals(1, waiting());
            given.sql("update mail set expires_at = now()");
            assertEquals(0, office.deliver().size());
        }
        outbox.sweep();
        assertEquals(0, waiting());
    }

    @Test
    void a_server_that_hangs_holds_nobody_up() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            put(letter("slow"));
            var mailing = CompletableFuture.runAsync(
                    () -> PostOffice.mailer(Settings.of(silent.getLocalPort())).run());
            try (var line = silent.accept()) {
                assertFalse(mailing.isDone());
                Api.anonymous().get("/api/v1/genres").then().statusCode(200);
                put(letter("another"));
                assertEquals(
                        List.of(),
                        outbox.take(10).stream()
                                .filter(taken -> taken.letter().occasion().equals("slow"))
                                .toList());
                assertEquals(0, given.count("""
                        select count(*) from pg_locks
                        where relation = 'mail'::regclass and pid <> pg_backend_pid()"""));
                mailing.join();
            }
        }
        assertEquals(2, waiting());
    }

    @Test
    void several_instances_send_each_letter_once() {
        try (var office = PostOffice.open()) {
            for (int i = 0; i < 60; i++) {
                put(letter("many " + i));
            }
            var mailers = List.of(1, 2, 3).stream()
                    .map(any -> CompletableFuture.runAsync(
                            () -> PostOffice.mailer(Settings.of(office.port())).run()))
                    .toList();
            mailers.forEach(CompletableFuture::join);
            assertEquals(60, office.delivered().size());
            assertEquals(0, waiting());
        }
    }

    @Test
    void a_password_is_shown_to_servers_that_ask_for_one() {
        try (var office = PostOffice.open()) {
            office.server().setUser("mailer", "a secret");
            office.server().getManagers().getUserManager().setAuthRequired(true);
            put(letter("signed in"));
            PostOffice.mailer(Settings.of(office.port()).as("mailer", "wrong")).run();
            assertEquals(1, waiting());
            dueNow();
            PostOffice.mailer(Settings.of(office.port()).as("mailer", "a secret"))
                    .run();
            assertEquals(1, office.delivered().size());
        }
    }

    @Test
    void nothing_is_sent_in_the_clear_where_encryption_is_wanted() {
        try (var office = PostOffice.open()) {
            put(letter("secret"));
            PostOffice.credulousMailer(Settings.of(office.port(), Tls.STARTTLS)).run();
            assertEquals(0, office.delivered().size());
            assertEquals(1, waiting());
        }
    }

    @Test
    void what_begins_in_the_clear_is_encrypted_before_anything_is_said() throws IOException {
        try (var server = new FussyServer("nobody@example.org")) {
            put(letter("secret"));
            PostOffice.mailer(Settings.of(server.port(), Tls.STARTTLS)).run();
            assertEquals(List.of(), server.taken(), "nobody trusts its certificate");
            dueNow();
            PostOffice.credulousMailer(Settings.of(server.port(), Tls.STARTTLS)).run();
            assertEquals(List.of(ANN), server.taken());
            assertEquals(0, waiting());
        }
    }

    @Test
    void nothing_is_written_where_nothing_is_mailed() {
        var none = PostOffice.none();
        assertFalse(none.isOpen());
        QuarkusTransaction.requiringNew().run(() -> none.put(Ids.next(), letter("nowhere")));
        assertEquals(0, waiting());
    }

    @Test
    void settings_that_can_not_work_are_told_of_at_the_start() {
        var clock = Clock.systemUTC();
        new MailServer(Settings.NONE, clock).check();
        var good = Settings.of(25);
        new MailServer(good, clock).check();
        for (var from : List.of("", "nobody", "a@example.org, b@example.org", "Ann <ann@example.org")) {
            assertThrows(IllegalStateException.class, () -> new MailServer(good.from(from), clock).check(), from);
        }
    }

    @Test
    void a_certificate_that_nobody_trusts_is_not_taken() {
        try (var office = PostOffice.openEncrypted()) {
            put(letter("secret"));
            PostOffice.mailer(Settings.of(office.port(), Tls.TLS)).run();
            assertEquals(0, office.delivered().size());
            dueNow();
            PostOffice.credulousMailer(Settings.of(office.port(), Tls.TLS)).run();
            assertEquals(1, office.delivered().size());
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Letter letter(String occasion) {
        return new Letter(occasion, ANN, "Subject", "Text", Map.of());
    }

    private void put(Letter letter) {
        QuarkusTransaction.requiringNew().run(() -> outbox.put(Ids.next(), letter));
    }

    private void dueNow() {
        given.sql("update mail set due_at = now()");
    }

    private long waiting() {
        return given.count("select count(*) from mail");
    }
}
