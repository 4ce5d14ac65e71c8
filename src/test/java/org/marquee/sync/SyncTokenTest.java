package org.marquee.sync;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.review.BodyForm;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.Statements;

/** Tokens that nobody gave out, or so long ago that they lead nowhere; and what those that do cost. */
@QuarkusTest
class SyncTokenTest {
    private static final String SYNC = "/api/v1/sync";

    private final Given given;
    private final Settlement settlement;
    private final SyncTokens tokens;
    private final Jobs jobs;

    SyncTokenTest(Given given, Settlement settlement, SyncTokens tokens, Jobs jobs) {
        this.given = given;
        this.settlement = settlement;
        this.tokens = tokens;
        this.jobs = jobs;
    }

    /** Statements count whoever asks, and jobs ask too. */
    @BeforeEach
    void pause() throws InterruptedException {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    @Test
    void a_token_that_nobody_gave_out_is_refused() {
        String good = Api.anonymous().get(SYNC + "?limit=1").path("nextToken");
        String cursor = Api.anonymous().get("/api/v1/films?limit=1").path("page.next");
        assertAll(Stream.of(
                        cursor,
                        good.substring(1),
                        good.substring(0, good.length() - 1),
                        good + "AA",
                        (good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1),
                        "A".repeat(200),
                        "not a token",
                        "%")
                .map(token -> () -> Api.anonymous()
                        .queryParam("token", token)
                        .get(SYNC)
                        .then()
                        .statusCode(400)
                        .body("errors[0].parameter", equalTo("token"))
                        .body("errors[0].code", equalTo("invalid-token"))));
        Api.anonymous().queryParam("token", "A".repeat(201)).get(SYNC).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=film", "body=text"})
    void what_a_token_has_in_it_does_not_stand_beside_it(String parameter) {
        String token = Api.anonymous().get(SYNC + "?limit=1").path("nextToken");
        Api.anonymous()
                .get(SYNC + "?token=" + token + "&" + parameter)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("conflicting-parameters"));
    }

    @Test
    void a_token_from_before_what_is_known_leads_to_a_new_beginning() {
        var app = new App();
        app.sync();
        var before = app.token();
        given.term(TermKind.TAG);
        app.sync();
        settlement.forget(0);
        expired(before);
        assertEquals(0, app.sync().size());
        given.term(TermKind.TAG);
        assertEquals(1, app.sync().size());
    }

    @Test
    void a_token_from_a_future_that_was_lost_with_a_backup_leads_to_a_new_beginning() {
        var scope = new SyncScope(EnumSet.allOf(SyncType.class), Set.of(BodyForm.HTML));
        expired(tokens.write(SyncToken.beginning(scope, 0).upTo(Long.MAX_VALUE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void a_page_takes_one_statement_and_one_for_how_far_to_go(int rows) {
        var app = new App();
        app.sync();
        var token = app.token();
        for (int i = 0; i < rows; i++) {
            given.review(java.time.Instant.EPOCH, any -> {});
        }
        app.copy().sync();
        var first = SYNC + "?type=review&limit=" + rows;
        String next = Api.anonymous().get(first).path("nextToken");
        assertAll(
                () -> assertEquals(2, count(first)),
                () -> assertEquals(1, count(SYNC + "?limit=1&token=" + next)),
                () -> assertEquals(2, count(SYNC + "?limit=" + rows + "&token=" + token)));
    }

    private static int count(String address) {
        Api.anonymous().get(address);
        return Statements.count(() -> Api.anonymous().get(address).then().statusCode(200));
    }

    /** So that the answer counts, and not the change that is settled by it: nothing has changed. */
    private static void expired(String token) {
        Api.anonymous()
                .get(SYNC + "?token=" + token)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/sync-token-expired"))
                .body("detail", containsString("without a token"));
    }
}
