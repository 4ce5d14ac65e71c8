package org.marquee.comment.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.link.Links;
import org.marquee.testkit.Given;

/** Nobody can tell by how long it takes that they are taken for spam: a service is asked about them as about all others. */
@QuarkusTest
class SilentVerdictTest {
    private final Entry entry;
    private final Flood flood;
    private final Backgrounds backgrounds;
    private final WordLists words;
    private final Links links;
    private final Clock clock;
    private final Given given;
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private Rules rules;
    private Sample sample;

    SilentVerdictTest(
            Entry entry, Flood flood, Backgrounds backgrounds, WordLists words, Links links, Clock clock, Given given)
            throws IOException {
        this.entry = entry;
        this.flood = flood;
        this.backgrounds = backgrounds;
        this.words = words;
        this.links = links;
        this.clock = clock;
        this.given = given;
    }

    @BeforeEach
    void serve() {
        service.createContext("/", exchange -> {
            asked.incrementAndGet();
            var answer = "true".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        var spamService = new SpamService(
                Samples.asking("http://localhost:" + service.getAddress().getPort()), links);
        rules = new Rules(entry, flood, backgrounds, words, spamService, clock);
        sample = new Sample(PastComments.reviewOf(given.review(Instant.EPOCH, any -> {})));
    }

    @AfterEach
    void close() {
        service.stop(0);
        given.sql("delete from rate_limit");
    }

    @Test
    void what_is_spam_anyway_is_asked_about_and_the_answer_makes_no_difference() {
        assertJudged(ReasonCode.HONEYPOT, Verdict.HOLD, sample.filledIn("me"));
        assertEquals(1, asked.get());
        assertJudged(ReasonCode.HONEYPOT, Verdict.PASS, sample.filledIn("me").under(Moderation.NEVER));
        assertEquals(2, asked.get());
    }

    @Test
    void what_would_be_held_before_anybody_is_asked_is_not_asked_about() {
        assertJudged(ReasonCode.LINKS, Verdict.HOLD, sample.linking(3));
        assertJudged(ReasonCode.HONEYPOT, Verdict.HOLD, sample.linking(3).filledIn("me"));
        assertEquals(0, asked.get());
    }

    private void assertJudged(ReasonCode code, Verdict told, Sample judged) {
        var judgement = rules.judge(judged.submission());
        assertEquals(
                List.of(code), judgement.reasons().stream().map(Reason::code).toList());
        assertEquals(told, judgement.told());
    }
}
