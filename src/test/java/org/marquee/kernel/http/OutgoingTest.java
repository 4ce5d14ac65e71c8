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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutgoingTest {
    /** More than anything on the way takes for a reader who takes nothing. */
    private static final int LARGE = 16 * 1024 * 1024;

    private static final int ROOM = 2 * LARGE - 1;
    private final Vertx vertx = Vertx.vertx();
    private final List<Socket> lines = new ArrayList<>();
    private final BlockingQueue<CountDownLatch> held = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() throws IOException {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        for (var line : lines) {
            line.close();
        }
    }

    @Test
    void of_those_who_take_nothing_the_first_is_hung_up_on_when_there_is_no_room() throws Exception {
        var answers = new Outgoing(ROOM);
        var server = server(answers);
        var first = asking(server, "/large");
        assertEquals('H', first.getInputStream().read());
        var second = asking(server, "/large");
        assertEquals('H', second.getInputStream().read());

        assertTrue(body(first) < LARGE);
        assertEquals(LARGE, body(second));
        assertFalse(answers.areTooMany());
    }

    @Test
    void answers_that_wait_for_the_network_are_too_many_until_it_goes_on() throws Exception {
        var answers = new Outgoing(LARGE - 1);
        var server = server(answers);
        var isHeld = new CountDownLatch(1);
        var line = asking(server, "/large?held");
        held.add(isHeld);
        await(answers::areTooMany);

        isHeld.countDown();
        assertEquals(LARGE, body(line));
        await(() -> !answers.areTooMany());
    }

    @Test
    void what_is_small_is_not_counted() throws Exception {
        var answers = new Outgoing(0);
        var server = server(answers);
        assertEquals(1, body(asking(server, "/small")));
        assertFalse(answers.areTooMany());
    }

    private HttpServer server(Outgoing answers) {
        var router = Router.router(vertx);
        router.route().handler(answers::watch);
        // From another thread, as most answers are given.
        router.route("/large").blockingHandler(request -> {
            if (request.request().query() != null) {
                request.vertx().runOnContext(loop -> hold());
            }
            request.response().end(Buffer.buffer(new byte[LARGE]));
        });
        router.route("/small").handler(request -> request.response().end(Buffer.buffer(new byte[1])));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Keeps the network's thread from all else. */
    private void hold() {
        try {
            held.take().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
