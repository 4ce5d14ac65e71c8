package org.marquee.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where nothing better is installed: one thread on bare sockets, which of each answer reads the status, the length and no more. It
 * takes more of the machine than {@code wrk}, and so makes fast servers look more alike than they are.
 */
final class PlainLoad implements Load {
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String LENGTH = "content-length: ";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Vertx vertx = Vertx.vertx();

    @Override
    public String name() {
        return "our own";
    }

    @Override
    public Outcome run(Target target, int seconds) throws InterruptedException {
        var run = new Run(target, seconds);
        // One context for all: they share the numbers without any locks.
        vertx.getOrCreateContext().runOnContext(start -> run.begin(vertx));
        run.done.await();
        return run.outcome();
    }

    private static final class Run {
        final CountDownLatch done = new CountDownLatch(1);
        private final Target target;
        private final List<Buffer> requests;
        private final long start = System.nanoTime();
        private final long end;
        private long[] nanos = new long[1 << 16];
        private int answers;
        private long bytes;
        private long errors;
        private int open;
        private int at;

        Run(Target target, int seconds) {
            this.target = target;
            this.end = start + (long) (seconds * NANOS_PER_SECOND);
            this.requests = target.paths().stream()
                    .map(path -> Buffer.buffer("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                            + (target.gzip() ? "Accept-Encoding: gzip\r\n" : "") + "\r\n"))
                    .toList();
            this.at = ThreadLocalRandom.current().nextInt(requests.size());
        }

        void begin(Vertx vertx) {
            var client = vertx.createNetClient();
            open = target.connections();
            for (int left = open; left > 0; left--) {
                client.connect(target.port(), "127.0.0.1")
                        .onSuccess(socket -> new Connection(socket).ask())
                        .onFailure(failure -> fail());
            }
        }

        void add(long nanosOfAnswer) {
            if (answers == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * answers);
            }
            nanos[answers++] = nanosOfAnswer;
        }

        void fail() {
            errors++;
            end();
        }

        void end() {
            if (--open == 0) {
                done.countDown();
            }
        }

        Outcome outcome() {
            var seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            var sorted = Arrays.copyOf(nanos, answers);
            Arrays.sort(sorted);
            return new Outcome(answers, seconds, quantile(sorted, 0.5), quantile(sorted, 0.99), bytes, errors);
        }

        private static double quantile(long[] sorted, double quantile) {
            return sorted.length == 0 ? 0 : sorted[(int) (quantile * (sorted.length - 1))] / NANOS_PER_MILLI;
        }

        private final class Connection {
            private final NetSocket socket;
            private Buffer head = Buffer.buffer();
            private long asked;
            private long missing = -1;

            Connection(NetSocket socket) {
                this.socket = socket;
                socket.handler(this::take);
            }

            void ask() {
                if (System.nanoTime() >= end) {
                    socket.close();
                    end();
                    return;
                }
                at = at + 1 == requests.size() ? 0 : at + 1;
                asked = System.nanoTime();
                socket.write(requests.get(at));
            }

            private void take(Buffer part) {
                bytes += part.length();
                if (missing >= 0) {
                    missing -= part.length();
                } else {
                    head.appendBuffer(part);
                    int length = endOfHead();
                    missing = length < 0 ? -1 : contentLength(length) - (head.length() - length);
                }
                if (missing == 0) {
                    add(System.nanoTime() - asked);
                    missing = -1;
                    head = Buffer.buffer();
                    ask();
                }
            }

            private int endOfHead() {
                var all = head.getBytes();
                for (int from = 0; from + END_OF_HEAD.length <= all.length; from++) {
                    if (Arrays.equals(all, from, from + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                        return from + END_OF_HEAD.length;
                    }
                }
                return -1;
            }

            private long contentLength(int length) {
                var text = head.getString(0, length, "ISO-8859-1").toLowerCase(Locale.ROOT);
                if (!text.startsWith("http/1.1 2")) {
                    errors++;
                }
                int from = text.indexOf(LENGTH) + LENGTH.length();
                return Long.parseLong(text.substring(from, text.indexOf('\r', from)));
            }
        }
    }
}
