package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marquee.faults.Caller.Answer;
import org.marquee.testkit.Receiver;
import org.marquee.testkit.Receiver.Received;

/**
 * The program is killed between the commit of changes and the delivery of webhooks, again and again. For longer than in the build:
 * {@code mvn verify -Dit.test=WebhookCrashIT -Dwebhook.kills=20}.
 */
class WebhookCrashIT {
    private static final Logger LOG = Logger.getLogger(WebhookCrashIT.class);
    private static final int KILLS = Integer.getInteger("webhook.kills", 2);
    private static final int CHANGES = 20;
    private static final String WEBHOOKS = "/api/v1/editorial/webhooks";

    private static Receiver receiver;
    private static Program program;
    private static SignedIn admin;
    private static final Set<String> CREATED = new HashSet<>();

    @BeforeAll
    static void start() throws Exception {
        receiver = new Receiver();
        program = Program.start(
                "webhook-crash",
                List.of(
                        "-Dmarquee.outbound.allow-private-addresses=true",
                        "-Dmarquee.webhooks.timeout=1s",
                        "-Dmarquee.webhooks.retry-scale=0.01"));
        admin = new SignedIn(program.address());
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
        receiver.close();
    }

    @Test
    void nothing_is_lost_when_the_program_is_killed_between_commit_and_delivery() throws Exception {
        send(
                "POST",
                WEBHOOKS,
                Map.of("name", "Hook", "url", receiver.url(), "events", List.of("film.created", "film.updated")));
        for (int kill = 0; kill < KILLS; kill++) {
            // Half of the times, the receiver is away as well.
            if (kill % 2 == 1) {
                receiver.goesAway();
            }
            write(kill);
            program.killAndStartAgain();
            if (kill % 2 == 1) {
                receiver.comesBack();
            }
        }
        write(KILLS);
        Program.await(
                () -> CREATED.stream().allMatch(WebhookCrashIT::isTold),
                () -> "Lost: " + CREATED.stream().filter(film -> !isTold(film)).count());
        var ids = receiver.taken().stream().map(Received::id).collect(Collectors.toSet());
        assertEquals(2 * CREATED.size(), ids.size(), "an event has more than one id");
        LOG.infof(
                "killed %d times: %d events, %d deliveries",
                KILLS, ids.size(), receiver.taken().size());
    }

    /** In the order of the commits: created, then updated. */
    private static boolean isTold(String film) {
        var types = receiver.taken().stream()
                .filter(got -> got.subject().equals(film))
                .map(Received::type)
                .toList();
        assertTrue(types.isEmpty() || types.get(0).equals("film.created"), types::toString);
        return new HashSet<>(types).size() == 2;
    }

    private static void write(int round) throws IOException {
        for (int i = 0; i < CHANGES; i++) {
            var film = Map.of("title", "Film " + round + " " + i, "kind", "feature", "releaseYear", 2001);
            var id = send("POST", "/api/v1/editorial/films", film)
                    .json()
                    .get("id")
                    .asText();
            send("PATCH", "/api/v1/editorial/films/" + id, Map.of("synopsis", "Another"), "If-Match", "*");
            CREATED.add(id);
        }
    }

    private static Answer send(String method, String path, Object body, String... headers) throws IOException {
        var answer = admin.send(method, path, body, headers);
        assertTrue(answer.isDone(), answer::body);
        return answer;
    }
}
