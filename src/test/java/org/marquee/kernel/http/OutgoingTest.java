package org.marquee.kernel.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutgoingTest {
    /** More than anything on the way takes for a reader who takes nothing. */
    private static final int LARGE = 16 * 1024 * 1024;

    private static final int ROOM = 2 * LARGE - 1;
    private static final Duration LONG = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final List<Socket> lines = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        for (var line : lines) {
            line.close();
        }
    }

    @Test
    void answers_that_nobody_takes_are_too_many_until_their_readers_have_them_or_go() throws Exception {
        var answers = new Outgoing(ROOM, LONG);
        var server = server(answers);
        asking(server, "/large");
        assertFalse(answers.areTooMany());

        var second = asking(server, "/large");
        await(answers::areTooMany);
        assertEquals(LARGE, body(second));
        await(() -> !answers.areTooMany());

        var third = asking(server, "/large");
        await(answers::areTooMany);
        third.close();
        await(() -> !answers.areTooMany());
    }

    @Test
    void who_takes_long_over_an_answer_is_hung_up_on_only_when_there_are_too_many() throws Exception {
        var answers = new Outgoing(ROOM, Duration.ZERO);
        var server = server(answers);
        var first = asking(server, "/large");
        assertFalse(answers.areTooMany());
        assertEquals(LARGE, body(first));

        var slow = List.of(asking(server, "/large"), asking(server, "/large"));
        await(answers::areTooMany);
        await(() -> !answers.areTooMany());
        for (var line : slow) {
            assertTrue(body(line) < LARGE);
        }
    }

    @Test
    void what_is_small_is_not_counted() throws Exception {
        var answers = new Outgoing(0, LONG);
        var server = server(answers);
        assertEquals(1, body(asking(server, "/small")));
        assertFalse(answers.areTooMany());
    }

    private HttpServer server(Outgoing answers) {
        var router = Router.router(vertx);
        router.route().handler(answers::watch);
        // From another thread, as most answers are given.
        router.route("/large").blockingHandler(request -> request.response().end(Buffer.buffer(new byte[LARGE])));
        router.route("/small").handler(request -> request.response().end(Buffer.buffer(new byte[1])));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private Socket asking(HttpServer server, String path) throws IOException {
        var line = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        lines.add(line);
        line.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .formatted(path)
                        .getBytes(ISO_8859_1));
        return line;
    }

    /** How many bytes of it come, to whoever takes all at once; the head says how many it has. */
    private static int body(Socket line) throws IOException {
        var in = line.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        var length = Integer.parseInt(head.toString().replaceFirst("(?is).*content-length: (\\d+).*", "$1"));
        var read = 0;
        try {
            var part = new byte[64 * 1024];
            for (int n; read < length && (n = in.read(part)) > 0; ) {
                read += n;
            }
        } catch (SocketException hungUpOn) {
            return read;
        }
        return read;
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + 10_000_000_000L;
        boolean isSo;
        do {
            isSo = condition.getAsBoolean();
        } while (!isSo && System.nanoTime() < end);
        assertTrue(isSo);
    }
}
