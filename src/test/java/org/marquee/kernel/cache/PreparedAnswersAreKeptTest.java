package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.kernel.prepared.PreparationJob;
import org.marquee.testkit.Api;
import org.marquee.testkit.Statements;

/** What was prepared is kept in memory like what is made when it is asked for. */
@QuarkusTest
class PreparedAnswersAreKeptTest {
    private static final String REVIEW = "/api/v1/reviews/ballerina-2023-review";

    private final Reading reading;
    private final PreparationJob job;

    PreparedAnswersAreKeptTest(Reading reading, PreparationJob job) {
        this.reading = reading;
        this.job = job;
    }

    @AfterEach
    void close() {
        reading.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void a_page_that_was_prepared_is_kept(String encoding) {
        var live = Api.anonymous().header("Accept-Encoding", encoding).get(REVIEW + "?body=html");
        Api.anonymous().get(REVIEW);
        Api.anonymous().get(REVIEW);
        job.turn();
        reading.open();
        var counts = new ArrayList<Integer>();
        for (int i = 0; i < 3; i++) {
            counts.add(Statements.count(() -> {
                var page = Api.anonymous().header("Accept-Encoding", encoding).get(REVIEW);
                assertEquals(live.asString(), page.asString());
                assertEquals(live.header("ETag"), page.header("ETag"));
                assertEquals(live.header("Surrogate-Key"), page.header("Surrogate-Key"));
                assertEquals(live.headers().size(), page.headers().size());
            }));
        }
        assertEquals(List.of(1, 1, 0), counts);
    }
}
