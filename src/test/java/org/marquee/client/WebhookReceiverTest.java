package org.marquee.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Receiver;
import org.marquee.testkit.Receiver.Received;
import org.marquee.webhook.Courier;

/** A receiver in JavaScript, with the reference library of Standard Webhooks. */
@QuarkusTest
class WebhookReceiverTest {
    private static final String WEBHOOKS = "/api/v1/editorial/webhooks";
    private static final Path SOURCES = Path.of("src", "test", "receiver");
    private static final Path FOLDER = Path.of("target", "clients", "receiver").toAbsolutePath();
    private static final int PATIENCE_IN_SECONDS = 30;

    private final ChangeLog changes;
    private final Courier courier;
    private final ObjectMapper mapper;

    WebhookReceiverTest(ChangeLog changes, Courier courier, ObjectMapper mapper) {
        this.changes = changes;
        this.courier = courier;
        this.mapper = mapper;
    }

    @Test
    void the_reference_library_takes_what_is_sent_and_nothing_else() throws Exception {
        install();
        changes.number();
        try (var receiver = new Receiver()) {
            var made = Desk.OF_ADMIN.post(
                    WEBHOOKS,
                    Map.of("name", "In JavaScript", "url", receiver.url(), "events", List.of("film.created")));
            made.then().statusCode(201);
            Desk.OF_EDITOR
                    .post("/api/v1/editorial/films", Map.of("kind", "feature", "title", "Told", "releaseYear", 2001))
                    .then()
                    .statusCode(201);
            var got = firstOf(receiver);
            Desk.OF_ADMIN.trash(WEBHOOKS + "/" + made.<String>path("id")).then().statusCode(204);
            assertEquals("film.created refused refused refused", check(made.path("secret"), got));
        }
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (var name : List.of("package.json", "package-lock.json", "check.js")) {
            Files.copy(SOURCES.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Npm.install(FOLDER);
    }

    private Received firstOf(Receiver receiver) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_IN_SECONDS * 1_000_000_000L;
        while (receiver.taken().isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "Nothing came");
            changes.number();
            courier.run();
            Thread.sleep(20);
        }
        return receiver.taken().get(0);
    }

    private String check(String secret, Received got) throws IOException, InterruptedException {
        var headers = got.headers().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        var request = FOLDER.resolve("request.json");
        mapper.writeValue(request.toFile(), Map.of("secret", secret, "headers", headers, "body", got.body()));
        return Node.run(FOLDER, FOLDER.resolve("check.js"), request.toString()).strip();
    }
}
