package org.marquee.term;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.EDITOR;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

@QuarkusTest
class TermRaceTest {
    private static final int WRITERS = 20;

    private final Given given;

    TermRaceTest(Given given) {
        this.given = given;
    }

    @Test
    void of_twenty_who_want_a_slug_at_once_one_gets_it_and_the_others_are_told() throws Exception {
        var slug = given.slug("genre");
        var start = new CyclicBarrier(WRITERS);
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            Callable<Integer> write = () -> {
                start.await();
                return Api.as(EDITOR)
                        .contentType("application/json")
                        .body(Map.of("name", "Race", "slug", slug))
                        .post("/api/v1/editorial/genres")
                        .statusCode();
            };
            var answers = threads.invokeAll(
                    IntStream.range(0, WRITERS).mapToObj(i -> write).toList());
            assertEquals(
                    Map.of(201, 1L, 409, WRITERS - 1L),
                    answers.stream().map(TermRaceTest::result).collect(groupingBy(status -> status, counting())));
        } finally {
            threads.shutdownNow();
        }
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
