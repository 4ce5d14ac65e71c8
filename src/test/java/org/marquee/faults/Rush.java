package org.marquee.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Asks for one thing so many times a second, whether it is answered or not, as a crowd of strangers does: who waits for the answers
 * before asking again would measure a queue by what it lets through. Cheap, since it runs on the machine it measures; and it waits
 * for nothing, not even for a connection.
 */
final class Rush {
    private static final int MOST_LINES = 3000;
    private static final int BUFFER = 256 * 1024;

    /** All else is counted, and not looked at. */
    private static final int LONGEST_HEAD = 8192;

    private final InetSocketAddress address;
    private final byte[] request;
    private final Selector selector = Selector.open();
    private final Deque<Visitor> idle = new ArrayDeque<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private int lines;

    /** How many were answered how; 0 for not at all. Refusals without {@code Retry-After} count below the negative status. */
    final TreeMap<Integer, Integer> answers = new TreeMap<>();

    Rush(int port, String path) throws IOException {
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        // Whoever says who they are gets nothing out of a cache.
        request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer nobody\r\n\r\n"
                .formatted(path)
                .getBytes(ISO_8859_1);
    }

    /** Done within the span, of those asked in it. */
    int done() {
        return answers.getOrDefault(200, 0);
    }

    Rush run(int perSecond, Duration span) throws IOException {
        var begin = System.nanoTime();
        long asked = 0;
        for (long passed = 0; passed < span.toNanos(); passed = System.nanoTime() - begin) {
            for (long due = passed * perSecond / 1_000_000_000L; asked < due; asked++) {
                ask();
            }
            selector.select(this::hear, 1);
        }
        close();
        return this;
    }

    /** Asks on so many connections, on each again when it was answered: what can be served at most. */
    Rush runPatiently(int connections, Duration span) throws IOException {
        for (int i = 0; i < connections; i++) {
            ask();
        }
        for (var end = System.nanoTime() + span.toNanos(); System.nanoTime() < end; ) {
            selector.select(this::hear, 1);
            for (int answered = idle.size(); answered > 0; answered--) {
                ask();
            }
        }
        close();
        return this;
    }

    private void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void ask() throws IOException {
        var visitor = idle.poll();
        if (visitor != null) {
            visitor.ask();
        } else if (lines < MOST_LINES) {
            lines++;
            new Visitor();
        } else {
            answers.merge(0, 1, Integer::sum);
        }
    }

    private void hear(SelectionKey key) {
        ((Visitor) key.attachment()).hear();
    }

    /** One connection, with one question at a time. */
    private final class Visitor {
        private final SocketChannel line;
        private final StringBuilder head = new StringBuilder();
        private long left = -1;

        Visitor() throws IOException {
            line = SocketChannel.open();
            line.configureBlocking(false);
            // On one machine it may be there at once, and nothing is told of it then.
            if (line.connect(address)) {
                line.register(selector, SelectionKey.OP_READ, this);
                ask();
            } else {
                line.register(selector, SelectionKey.OP_CONNECT, this);
            }
        }

        void ask() throws IOException {
            head.setLength(0);
            left = -1;
            line.write(ByteBuffer.wrap(request));
        }

        void hear() {
            try {
                if (line.isConnectionPending()) {
                    line.finishConnect();
                    line.keyFor(selector).interestOps(SelectionKey.OP_READ);
                    ask();
                } else {
                    read();
                }
            } catch (IOException e) {
                answers.merge(0, 1, Integer::sum);
                lines--;
                hangUp();
            }
        }

        private void read() throws IOException {
            buffer.clear();
            if (line.read(buffer) < 0) {
                throw new IOException("hung up");
            }
            take(buffer.flip());
        }

        private void hangUp() {
            idle.remove(this);
            try {
                line.close();
            } catch (IOException e) {
                // It is gone.
            }
        }

        private void take(ByteBuffer bytes) {
            if (left < 0) {
                var known = head.length();
                var part = bytes.duplicate();
                part.limit(Math.min(part.limit(), part.position() + LONGEST_HEAD));
                head.append(ISO_8859_1.decode(part));
                var end = head.indexOf("\r\n\r\n");
                if (end < 0) {
                    return;
                }
                head.setLength(end + 4);
                left = length() - (known + bytes.remaining() - head.length());
            } else {
                left -= bytes.remaining();
            }
            if (left <= 0) {
                answers.merge(status(), 1, Integer::sum);
                idle.push(this);
            }
        }

        private int status() {
            var status = Integer.parseInt(head.substring(9, 12));
            var isMannerly =
                    status == 200 || head.toString().toLowerCase(Locale.ROOT).contains("\r\nretry-after:");
            return isMannerly ? status : -status;
        }

        private int length() {
            var lower = head.toString().toLowerCase(Locale.ROOT);
            var from = lower.indexOf("content-length:") + "content-length:".length();
            return Integer.parseInt(
                    lower.substring(from, lower.indexOf("\r\n", from)).strip());
        }
    }
}
