package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Four times as many come as can be served, and do not wait for each other: {@code mvn verify -Dit.test=OverloadIT
 * -Doverload.seconds=60}. Not in the build: it wants the machine for itself.
 */
class OverloadIT {
    private static final Logger LOG = Logger.getLogger(OverloadIT.class);
    private static final Duration SPAN = Duration.ofSeconds(Integer.getInteger("overload.seconds", 0));
    private static final String PAGE = "/api/v1/reviews/ballerina-2023-review";
    private static final String LIST = "/api/v1/reviews?limit=20&ratingMin=1&withTotal=true";

    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration MEASURING = Duration.ofSeconds(8);
    private static final int CONNECTIONS = 16;
    private static final int TIMES_THE_CAPACITY = 4;
    private static final double KEPT = 0.7;
    private static final Duration CALM_AGAIN = Duration.ofSeconds(5);
    private static final Duration PROMPT = Duration.ofMillis(500);

    private static Program program;

    /** Keeping answers in memory would leave nothing to be done. */
    @BeforeAll
    static void start() throws Exception {
        assumeTrue(!SPAN.isZero(), "-Doverload.seconds");
        program = Program.start("overload", List.of("-Dmarquee.demo=true", "-Dmarquee.cache.size=0"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (program != null) {
            program.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, LIST})
    void most_of_what_can_be_served_is_and_the_others_are_told_to_come_again(String path) throws Exception {
        new Rush(program.port(), path).runPatiently(CONNECTIONS, WARMING);
        var capacity = capacity(path, MEASURING);
        var rush = new Rush(program.port(), path).run(capacity * TIMES_THE_CAPACITY, SPAN);
        var goodput = rush.done() / SPAN.toSeconds();
        LOG.infof(
                "%s: capacity %d/s, asked %d/s, served %d/s: %s",
                path, capacity, TIMES_THE_CAPACITY * capacity, goodput, rush.answers);
        awaitCalm(path);
        assertEquals(Set.of(), difference(rush.answers.keySet(), Set.of(0, 200, 429, 503)), "answers nobody expects");
        assertTrue(goodput >= KEPT * capacity, goodput + " of " + capacity);
    }

    private static Set<Integer> difference(Set<Integer> all, Set<Integer> known) {
        return all.stream().filter(status -> !known.contains(status)).collect(Collectors.toSet());
    }

    /** Answers a second, to some who wait for each. */
    private static int capacity(String path, Duration span) throws IOException {
        var served = new Rush(program.port(), path).runPatiently(CONNECTIONS, span);
        assertEquals(Set.of(200), served.answers.keySet());
        return (int) (served.done() / span.toSeconds());
    }

    private static void awaitCalm(String path) throws Exception {
        var over = System.nanoTime();
        var reader = new Caller(program.address(), "nobody");
        for (var good = 0; good < 10; ) {
            var answer = reader.get(path);
            good = answer.isDone() && answer.took().compareTo(PROMPT) < 0 ? good + 1 : 0;
            assertTrue(System.nanoTime() - over < CALM_AGAIN.toNanos(), "still busy");
        }
        LOG.infof("calm again after %s", Duration.ofNanos(System.nanoTime() - over));
    }
}
