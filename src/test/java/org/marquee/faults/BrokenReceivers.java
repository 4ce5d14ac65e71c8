package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marquee.testkit.Receiver;

/** Receivers that are out of order, each in its own way; but for one. */
final class BrokenReceivers implements AutoCloseable {
    private static final String WEBHOOKS = "/api/v1/editorial/webhooks";
    private static final String GOOD = "good";

    private final Map<String, Receiver> receivers = new LinkedHashMap<>();
    private final SignedIn admin;

    /** @param slow how long one takes to answer nothing */
    BrokenReceivers(SignedIn admin, Duration slow) throws IOException {
        this.admin = admin;
        for (var name : List.of("down", "500", "429", "reset", "302", "slow", GOOD)) {
            receivers.put(name, new Receiver());
        }
        receivers.get("down").goesAway();
        receivers.get("500").does(Receiver.answer(500, "Out of order"));
        receivers.get("429").does(Receiver.answer(429, "", "Retry-After: 1"));
        receivers.get("reset").does(Receiver.RESET);
        receivers.get("302").does(Receiver.answer(302, "", "Location: http://127.0.0.1:1/"));
        receivers.get("slow").does(Receiver.slow(slow));
    }

    /** From now on they are told of films. */
    List<String> listen() throws IOException {
        var hooks = new ArrayList<String>();
        for (var receiver : receivers.entrySet()) {
            hooks.add(hook(admin, receiver.getKey(), receiver.getValue()));
        }
        return hooks;
    }

    /** @return its path */
    static String hook(SignedIn admin, String name, Receiver receiver) throws IOException {
        var hook = Map.of("name", name, "url", receiver.url(), "events", FilmDesk.EVENTS);
        var made = admin.send("POST", WEBHOOKS, hook);
        assertTrue(made.isDone(), made::body);
        return WEBHOOKS + "/" + made.json().get("id").asText();
    }

    void recover() throws IOException {
        receivers.get("down").comesBack();
        receivers.values().forEach(receiver -> receiver.does(Receiver.GOOD));
    }

    /** The others do not keep it waiting. */
    void assertGoodAloneIsServed(FilmDesk films) throws InterruptedException {
        var good = receivers.get(GOOD);
        Program.await(() -> films.missing(good) == 0, () -> "Waiting with the others: " + films.missing(good));
        receivers.forEach((name, receiver) ->
                assertEquals(name.equals(GOOD), !receiver.taken().isEmpty(), name));
    }

    long missing(FilmDesk films) {
        return receivers.values().stream().mapToLong(films::missing).sum();
    }

    void assertTold(FilmDesk films) {
        receivers.values().forEach(films::assertTold);
    }

    @Override
    public void close() throws IOException {
        for (var receiver : receivers.values()) {
            receiver.close();
        }
    }
}
