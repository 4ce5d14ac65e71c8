package org.marquee.kernel.health;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marquee.testkit.VertxServer;

class SlotsTest {
    private static final int ALL = 4;
    private static final int READERS = 20;

    /** More than anything on the way takes for a reader who takes nothing. */
    private static final long LARGE = 64L * 1024 * 1024;

    @TempDir
    private Path folder;

    private final Slots slots = new Slots(ALL);
    private final List<RoutingContext> unanswered = new CopyOnWriteArrayList<>();
    private VertxServer server;

    @BeforeEach
    void start() throws IOException {
        var file = folder.resolve("picture");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(LARGE);
        }
        server = new VertxServer(router -> {
            router.route().handler(this::enter);
            router.route("/picture").handler(request -> request.response().sendFile(file.toString()));
            router.route("/nothing").handler(request -> request.response().end());
            router.route("/work").handler(unanswered::add);
        });
    }

    private void enter(RoutingContext request) {
        if (slots.take(request)) {
            request.next();
        } else {
            request.response().setStatusCode(503).end();
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void who_takes_nothing_of_a_picture_holds_no_slot() throws IOException {
        for (int i = 0; i < READERS; i++) {
            assertEquals(200, status(server.asking("/picture")));
        }
        assertEquals(200, status(server.asking("/nothing")));
    }

    @Test
    void who_is_worked_for_holds_a_slot_until_the_answer_or_the_end_of_the_line() throws IOException {
        for (int i = 0; i < ALL - 1; i++) {
            server.asking("/work");
        }
        var last = server.asking("/work");
        awaitStatus(503);

        last.close();
        awaitStatus(200);

        server.asking("/work");
        awaitStatus(503);
        var waiting = unanswered.get(0);
        waiting.vertx().runOnContext(any -> waiting.response().end());
        awaitStatus(200);
    }

    /** The server may not have noticed yet. */
    private void awaitStatus(int status) throws IOException {
        var end = System.nanoTime() + 10_000_000_000L;
        while (status(server.asking("/nothing")) != status && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(status, status(server.asking("/nothing")));
    }

    private static int status(Socket line) throws IOException {
        return Integer.parseInt(new String(line.getInputStream().readNBytes(12), ISO_8859_1).substring(9));
    }
}
