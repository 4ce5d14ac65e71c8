package org.marquee.comment;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.Statements;

/** How many SQL statements it takes to read comments: a constant, whether a review has none or thousands. */
@QuarkusTest
class ThreadStatementsTest {
    @Inject
    Given given;

    @Inject
    Jobs jobs;

    /** Statements count whoever asks, and jobs ask too. */
    @BeforeEach
    void pause() throws InterruptedException {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    /** One finds the review, another the page with all its replies. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 10_000})
    void a_page_takes_two_statements_and_its_total_a_third(int comments) {
        var slug = given.review(Instant.EPOCH, any -> {});
        given.thread(slug, comments);
        var list = "/api/v1/reviews/" + slug + "/comments";
        assertAll(IntStream.of(1, 100)
                .boxed()
                .flatMap(limit -> Stream.of(
                        takes(2, list + "?limit=" + limit),
                        takes(2, list + "?sort=newest&limit=" + limit),
                        takes(2, list + "?view=tree&limit=" + limit),
                        takes(2, list + "?view=tree&sort=newest&limit=" + limit),
                        takes(2, list + "?page=2&limit=" + limit),
                        takes(3, list + "?withTotal=true&limit=" + limit),
                        // One for the page that might be prepared, and one for all that it shows.
                        takes(2, "/api/v1/reviews/" + slug))));
    }

    @Test
    void comments_of_no_review_take_two_statements_and_of_what_can_be_none_no_statement() {
        assertAll(
                takes(2, "/api/v1/reviews/nothing-of-this-name/comments"),
                takes(0, "/api/v1/reviews/Not-A-Slug/comments"),
                takes(0, "/api/v1/reviews/nothing-of-this-name/comments?limit=101"),
                takes(0, "/api/v1/reviews/nothing-of-this-name/comments?view=graph"));
    }

    private static Executable takes(int statements, String address) {
        return () -> {
            Api.anonymous().get(address);
            assertEquals(statements, Statements.count(() -> Api.anonymous().get(address)), address);
        };
    }
}
