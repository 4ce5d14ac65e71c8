package org.marquee.comment.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.link.Links;

/** A service that tells spam, on a real connection: it answers, hangs, breaks off, redirects and lies. */
@QuarkusTest
class SpamServiceTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\n";

    private final Links links;
    private final CountDownLatch over = new CountDownLatch(1);
    private final LocalServer server = new LocalServer();

    SpamServiceTest(Links links) throws IOException {
        this.links = links;
    }

    @AfterEach
    void close() throws IOException {
        over.countDown();
        server.close();
    }

    @Test
    void it_is_told_what_it_needs_to_know() {
        server.serve(answering("false"));
        assertEquals(Optional.empty(), judge());
        var request = server.asked().get(0);
        assertTrue(request.startsWith("POST /1.1/comment-check HTTP/1.1\r\n"), request);
        var body = URLDecoder.decode(request.substring(request.indexOf("\r\n\r\n") + 4), UTF_8);
        for (var field : List.of(
                "api_key=the-key",
                "blog=" + links.absolute("/"),
                "user_ip=192.0.2.7",
                "user_agent=A browser",
                "permalink=https://example.org/reviews/a-film",
                "comment_type=comment",
                "comment_author=Ann",
                "comment_author_email=ann@example.org",
                "comment_content=Good & = + ünd")) {
            assertTrue(("&" + body + "&").contains("&" + field + "&"), () -> field + " in " + body);
        }
    }

    @Test
    void what_it_calls_spam_is_spam() {
        server.serve(answering("true"));
        assertEquals(Optional.of(new Reason(ReasonCode.AKISMET, Verdict.SPAM, null)), judge());
    }

    @Test
    void what_it_is_sure_of_is_spam_too_and_said_to_be() {
        server.serve(out -> LocalServer.write(out, OK + "X-akismet-pro-tip: discard\r\nContent-Length: 4\r\n\r\ntrue"));
        assertEquals(Optional.of(new Reason(ReasonCode.AKISMET, Verdict.SPAM, "surely")), judge());
    }

    @Test
    void whatever_else_it_says_passes_with_a_note() {
        server.serve(answering("invalid"));
        assertPasses("answered what it never should");
        server.serve(
                out -> LocalServer.write(out, "HTTP/1.1 500 Oh\r\nConnection: close\r\nContent-Length: 4\r\n\r\ntrue"));
        assertPasses("answered with status 500");
        server.serve(out -> LocalServer.write(
                out,
                "HTTP/1.1 302 Go\r\nLocation: http://localhost:" + server.port()
                        + "/elsewhere\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
        assertPasses("answered with status 302");
        assertEquals(3, server.asked().size());
        server.serve(out -> LocalServer.write(out, "no HTTP at all\r\n\r\n"));
        assertPasses("could not be reached");
        server.serve(out -> LocalServer.write(out, OK + "Content-Length: 4\r\n\r\ntr"));
        assertPasses("could not be reached");
        server.serve(out -> {});
        assertPasses("could not be reached");
    }

    @Test
    void who_sends_too_much_is_not_listened_to() {
        server.serve(out -> {
            LocalServer.write(out, OK + "\r\n");
            for (int i = 0; i < 1000; i++) {
                LocalServer.write(out, "true".repeat(1000));
            }
        });
        assertPasses("could not be reached");
    }

    @Test
    void nobody_waits_longer_than_it_may_take() {
        server.serve(out -> over.await());
        assertInTime();
        // Whose head comes at once, and whose body drips.
        server.serve(out -> {
            LocalServer.write(out, OK + "Content-Length: 400\r\n\r\n");
            for (int i = 0; i < 400 && over.getCount() > 0; i++) {
                LocalServer.write(out, " ");
                Thread.sleep(50);
            }
        });
        assertInTime();
    }

    @Test
    void no_more_than_a_few_wait_at_once() {
        server.serve(out -> over.await());
        var service = service();
        var notes = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> judge(service).orElseThrow(), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Reason::note)
                .toList();
        assertEquals(
                4,
                notes.stream()
                        .filter("The service was asked too much at once."::equals)
                        .count());
        assertEquals(
                8,
                notes.stream()
                        .filter("The service gave no answer in time."::equals)
                        .count());
    }

    @Test
    void nobody_there_is_no_reason_to_refuse() throws IOException {
        server.close();
        assertPasses("could not be reached");
    }

    @Test
    void without_a_key_nobody_is_asked() {
        server.serve(answering("true"));
        assertEquals(Optional.empty(), judge(new SpamService(Samples.config(), links)));
        assertEquals(List.of(), server.asked());
    }

    private void assertInTime() {
        var before = System.nanoTime();
        assertPasses("gave no answer in time");
        var took = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, took::toString);
    }

    private void assertPasses(String note) {
        assertEquals(Optional.of(new Reason(ReasonCode.AKISMET, Verdict.PASS, "The service " + note + ".")), judge());
    }

    private SpamService service() {
        return new SpamService(Samples.asking("http://localhost:" + server.port() + "/1.1"), links);
    }

    private Optional<Reason> judge() {
        return judge(service());
    }

    private static Optional<Reason> judge(SpamService service) {
        var sample = new Sample(UUID.randomUUID()).saying("Good & = + ünd");
        return service.judge(new Hearing(sample.submission(), Samples.background()));
    }

    private static LocalServer.Behaviour answering(String answer) {
        return out -> LocalServer.write(out, OK + "Content-Length: " + answer.length() + "\r\n\r\n" + answer);
    }
}
