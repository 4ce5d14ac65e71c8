package org.marquee.image.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.marquee.testkit.S3Server;

/** Buckets that are away, locked or full: each use fails in time, and says why. */
class S3FailureTest {
    /** Above what the settings allow: for a machine that has much to do. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    private Path file;
    private Path small;

    @BeforeEach
    void prepare() throws IOException {
        // More than a connection takes in that nobody reads from.
        file = Files.write(folder.resolve("file"), new byte[20_000_000]);
        small = Files.write(folder.resolve("small"), new byte[20]);
    }

    @Test
    void a_server_that_is_down_is_told_in_time() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertAllUsesFail(URI.create("http://127.0.0.1:" + free), GivenBucket.IMPATIENT, "does not answer");
    }

    @Test
    void a_server_that_takes_calls_and_stays_silent_is_told_in_time() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var endpoint = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            assertAllUsesFail(endpoint, GivenBucket.IMPATIENT, "does not answer");
        }
    }

    @Test
    void a_server_that_fails_is_told_in_time() throws Exception {
        try (var failing = new Answering(500, "InternalError")) {
            // Patient, so that a slow machine does not make it a server that is silent; the bound of time is the same.
            assertAllUsesFail(failing.endpoint(), S3Limits.USUAL, "refuses: 500");
        }
    }

    @Test
    void a_server_without_room_is_told_from_others() throws Exception {
        var full = Map.of(507, "XMinioStorageFull", 403, "QuotaExceeded", 400, "XMinioAdminBucketQuotaExceeded");
        for (var answer : full.entrySet()) {
            try (var server = new Answering(answer.getKey(), answer.getValue());
                    var store = open(server.endpoint(), S3Limits.USUAL)) {
                assertThrows(OutOfSpace.class, () -> store.put("a", file), answer.getValue());
            }
        }
    }

    @Test
    void a_wrong_key_is_told_clearly() {
        var server = S3Server.running();
        server.create("locked");
        var wrong = new GivenBucket("locked", server.endpoint()).withSecretKey("wrong");

        try (var store = S3Connection.open(wrong, S3Limits.USUAL)) {
            assertUnavailable("(SignatureDoesNotMatch): see MARQUEE_MEDIA_S3_ACCESS_KEY", store::check);
            assertUnavailable("is not open to our keys", () -> store.put("a", small));
            assertUnavailable("is not open to our keys", () -> store.find("a"));
            assertUnavailable("is not open to our keys", () -> store.delete("a"));
        }
    }

    @Test
    void a_missing_bucket_is_told_clearly() {
        var nowhere = new GivenBucket("nowhere", S3Server.running().endpoint());

        try (var store = S3Connection.open(nowhere, S3Limits.USUAL)) {
            assertUnavailable("There is no bucket 'nowhere': make it", store::check);
            assertUnavailable("There is no bucket 'nowhere': make it", () -> store.put("a", small));
        }
    }

    @Test
    void another_region_is_told_clearly() throws Exception {
        try (var elsewhere = new Answering(301, "PermanentRedirect");
                var store = open(elsewhere.endpoint(), S3Limits.USUAL)) {
            assertUnavailable("MARQUEE_MEDIA_S3_REGION", store::check);
        }
    }

    private void assertAllUsesFail(URI endpoint, S3Limits limits, String message) {
        try (var store = open(endpoint, limits)) {
            var total = GivenBucket.IMPATIENT.total();
            assertInTime(total, message, () -> store.put("a", file));
            assertInTime(total, message, () -> store.find("a"));
            assertInTime(total, message, () -> store.delete("a"));
            assertInTime(total, message, () -> new S3Blob(store, "a", "\"0\"", 9).open());
            assertInTime(total, message, () -> store.each("", Instant.MAX, name -> {}));
            assertInTime(GivenBucket.IMPATIENT.check(), message, store::check);
        }
    }

    private static S3MediaStore open(URI endpoint, S3Limits limits) {
        return S3Connection.open(new GivenBucket("bucket", endpoint), limits);
    }

    private static void assertInTime(Duration most, String message, Executable use) {
        var begin = System.nanoTime();
        assertUnavailable(message, use);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(took.compareTo(most.plus(SLACK)) < 0, "took " + took);
    }

    private static void assertUnavailable(String message, Executable use) {
        var e = assertThrows(StoreUnavailable.class, use);
        assertTrue(e.getMessage().contains(message), e.getMessage());
        assertFalse(e.getMessage().contains(S3Server.SECRET_KEY));
        assertInstanceOf(Exception.class, e.getCause());
    }

    /** Answers everything alike. */
    private static final class Answering implements AutoCloseable {
        private final HttpServer server;

        Answering(int status, String code) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var body = "<Error><Code>%s</Code></Error>".formatted(code).getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                var isHead = exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
                if (!isHead) {
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            });
            server.start();
        }

        URI endpoint() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
