package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.marquee.faults.DatabaseLines.Moment;
import org.marquee.faults.WrittenRows.Changes;

/** Sends requests while the line to the database breaks, and looks at what was written. */
@Singleton
class AllOrNothing {
    /** More exchanges than any request needs. */
    private static final int MOST = 100;

    /** Who calls, for one; fewer than any request needs. */
    private static final int FEW = 2;

    private final DatabaseLines lines;
    private final WrittenRows rows;

    AllOrNothing(DatabaseLines lines, WrittenRows rows) {
        this.lines = lines;
        this.rows = rows;
    }

    /**
     * The request leaves nothing behind as long as the line breaks, at its first exchange, its second and so on until it gets
     * through; and when the line breaks only behind the end of its transaction, all of it is there, and stays so.
     *
     * @param again what a client is told that did not hear of its success, and asks again
     * @param preparation makes what the request changes, and answers with the request, which may be sent again
     */
    void isAllOrNothing(int again, Supplier<Supplier<Response>> preparation) {
        var request = preparation.get();
        var before = rows.now();
        var exchange = 1;
        while (isCut(exchange, Moment.BEFORE_ASKING, request)) {
            assertEquals(Map.of(), rows.since(before), "left by a line that broke at exchange " + exchange);
            assertTrue(++exchange < MOST, "It never gets through");
        }
        losesItsAnswer(exchange - 1, again, preparation, rows.since(before));
    }

    private void losesItsAnswer(
            int exchange, int again, Supplier<Supplier<Response>> preparation, Map<String, Changes> whole) {
        assertTrue(exchange > FEW, "No transaction ended");
        var request = preparation.get();
        var before = rows.now();
        if (!isCut(exchange, Moment.BEFORE_THE_ANSWER, request)
                || rows.since(before).isEmpty()) {
            // That was not the end of the transaction: a line that is new takes more exchanges than one that is not.
            losesItsAnswer(exchange - 1, again, preparation, whole);
            return;
        }
        assertEquals(whole, rows.since(before));
        request.get().then().statusCode(again);
        if (again != 401) {
            // Tokens are no longer good then, and that they were used again is told.
            assertEquals(whole, rows.since(before), "It was done twice");
        }
    }

    private boolean isCut(int exchange, Moment moment, Supplier<Response> request) {
        var answer = new AtomicReference<Response>();
        var isCut = lines.cutting(exchange, moment, () -> answer.set(request.get()));
        if (isCut) {
            answer.get()
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2");
        } else {
            assertEquals(2, answer.get().statusCode() / 100, answer.get()::asString);
        }
        return isCut;
    }
}
