package org.marquee.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.VertxServer;

class OutgoingTest {
    /** More than anything on the way takes for a reader who takes nothing. */
    private static final int LARGE = 16 * 1024 * 1024;

    private static final int ROOM = 2 * LARGE - 1;
    private final BlockingQueue<CountDownLatch> held = new LinkedBlockingQueue<>();

    @Test
    void of_those_who_take_nothing_the_first_is_hung_up_on_when_there_is_no_room() throws Exception {
        var answers = new Outgoing(ROOM);
        try (var server = server(answers)) {
            var first = server.asking("/large");
            assertEquals('H', first.getInputStream().read());
            var second = server.asking("/large");
            assertEquals('H', second.getInputStream().read());

            assertTrue(body(first) < LARGE);
            assertEquals(LARGE, body(second));
            assertFalse(answers.areTooMany());
        }
    }

    @Test
    void answers_that_wait_for_the_network_are_too_many_until_it_goes_on() throws Exception {
        var answers = new Outgoing(LARGE - 1);
        try (var server = server(answers)) {
            var isHeld = new CountDownLatch(1);
            var line = server.asking("/large?held");
            held.add(isHeld);
            await(answers::areTooMany);

            isHeld.countDown();
            assertEquals(LARGE, body(line));
            await(() -> !answers.areTooMany());
        }
    }

    @Test
    void what_is_small_is_not_counted() throws Exception {
        var answers = new Outgoing(0);
        try (var server = server(answers)) {
            assertEquals(1, body(server.asking("/small")));
            assertFalse(answers.areTooMany());
        }
    }

    private VertxServer server(Outgoing answers) {
        return new VertxServer(router -> {
            router.route().handler(answers::watch);
            // From another thread, as most answers are given.
            router.route("/large").blockingHandler(request -> {
                if (request.request().query() != null) {
                    request.vertx().runOnContext(loop -> hold());
                }
                request.response().end(Buffer.buffer(new byte[LARGE]));
            });
            router.route("/small").handler(request -> request.response().end(Buffer.buffer(new byte[1])));
        });
    }

    /** Keeps the network's thread from all else. */
    private void hold() {
        try {
            held.take().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
