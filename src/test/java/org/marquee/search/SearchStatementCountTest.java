package org.marquee.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.RawHttp;
import org.marquee.testkit.ReadyCards;
import org.marquee.testkit.Statements;

/**
 * However much is found: one statement for the page, one for the endings of the words in it, and one to count; one more while cards
 * of reviews are not made yet.
 */
@QuarkusTest
class SearchStatementCountTest {
    @Inject
    Jobs jobs;

    @Inject
    ReadyCards cards;

    @BeforeEach
    void pause() throws InterruptedException {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "search?q=dancing&limit=1 2",
                "search?q=dancing&limit=100 2",
                "search?q=dancing+or+balerina+-western&type=review&genre=thriller&ratingMin=4 2",
                "search?q=dancing&limit=1&page=2 2",
                "search?q=dancing&withTotal=true 3",
                "search?q=%EB%B0%9C%EB%A0%88 1",
                "search?type=film&limit=100 1",
                "search/facets?q=film 1",
                "search/suggestions?q=b&limit=20 1",
                "reviews?q=dancing&sort=relevance&limit=50 1",
                "reviews?q=dancing&limit=50 1",
                "films?q=ballerina 1",
                "people?q=jeon 1"
            })
    void a_search_takes_one_statement_or_two_and_one_more_to_count(String address, int statements) {
        var target = "/api/v1/" + address;
        assertEquals(200, RawHttp.send("GET", target).status());
        cards.of(target);
        assertEquals(statements, Statements.count(() -> RawHttp.send("GET", target)), target);
    }
}
