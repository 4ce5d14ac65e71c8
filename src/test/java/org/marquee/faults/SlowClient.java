package org.marquee.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection that somebody keeps for the sake of keeping it. Not for two threads at once. */
final class SlowClient implements AutoCloseable {
    private static final int LITTLE = 4096;

    private final Habit habit;
    private final SocketChannel line;
    private final long since = System.nanoTime();
    private @Nullable Duration kept;

    enum Habit {
        /** Nothing at all. */
        SILENT("", "", false),
        HEADERS_THAT_STOP("GET /api/v1/genres HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "", false),
        HEADERS_THAT_DRIP("GET /api/v1/genres HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "a", false),
        BODY_THAT_STOPS(post("Content-Length: 1000"), "", false),
        BODY_THAT_DRIPS(post("Content-Length: 1000"), " ", false),
        CHUNKS_THAT_DRIP(post("Transfer-Encoding: chunked"), "1\r\n \r\n", false),
        FORM_THAT_DRIPS(
                "POST /api/v1/editorial/images HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n",
                "a",
                false),

        /** More answers than anything on the way keeps, of which hardly a byte is taken. */
        READER("GET /openapi.yaml HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(30), "", true);

        private final String first;
        private final String drop;
        private final boolean reads;

        Habit(String first, String drop, boolean reads) {
            this.first = first;
            this.drop = drop;
            this.reads = reads;
        }

        boolean drips() {
            return !drop.isEmpty() || reads;
        }

        private static String post(String length) {
            return "POST /api/v1/auth/tokens HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + length
                    + "\r\n\r\n";
        }
    }

    SlowClient(Habit habit, int port) throws IOException {
        this.habit = habit;
        line = SocketChannel.open().setOption(StandardSocketOptions.SO_RCVBUF, LITTLE);
        line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        line.configureBlocking(false);
        line.write(ByteBuffer.wrap(habit.first.getBytes(ISO_8859_1)));
    }

    Habit habit() {
        return habit;
    }

    /** How long the server kept it; null as long as it does. */
    @Nullable
    Duration kept() {
        return kept;
    }

    /**
     * Sends or takes the next byte, and looks whether the server is still there, which who reads next to nothing isn't told.
     *
     * @param lines the client's ports of those that the server keeps
     */
    void goOn(Set<Integer> lines) {
        if (kept != null) {
            return;
        }
        if (!lines.contains(line.socket().getLocalPort())) {
            kept = Duration.ofNanos(System.nanoTime() - since);
            return;
        }
        try {
            if (habit.reads) {
                line.read(ByteBuffer.allocate(1));
            } else if (!habit.drop.isEmpty()) {
                line.write(ByteBuffer.wrap(habit.drop.getBytes(ISO_8859_1)));
            }
        } catch (IOException e) {
            kept = Duration.ofNanos(System.nanoTime() - since);
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
