package org.marquee.kernel.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.kernel.outbound.OutboundFailure.Reason;

class OutboundTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private static PfxOptions certificate;
    private Vertx vertx;
    private Outbound outbound;
    private HttpServer server;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        var file = folder.resolve("receiver.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=receiver.example",
                        "-ext",
                        "san=dns:receiver.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "of no worth",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var told = new String(made.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, made.waitFor(), told);
        certificate = new PfxOptions()
                .setValue(Buffer.buffer(Files.readAllBytes(file)))
                .setPassword("of no worth");
    }

    @BeforeEach
    void begin() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void end() throws Exception {
        if (outbound != null) {
            outbound.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/, REFUSED_SCHEME",
        "ftp://example.org/, REFUSED_SCHEME",
        "file:///etc/passwd, MALFORMED_ADDRESS",
        "https:///hook, MALFORMED_ADDRESS",
        "https://user:secret@example.org/, MALFORMED_ADDRESS",
        "https://example.org/#here, MALFORMED_ADDRESS",
        "https://exämple.org/, MALFORMED_ADDRESS",
        "https://example.org/ä, MALFORMED_ADDRESS",
        "https://example.org/a b, MALFORMED_ADDRESS",
        "https://[::1, MALFORMED_ADDRESS",
        "//example.org/, MALFORMED_ADDRESS",
        "nonsense, MALFORMED_ADDRESS",
        "https://example.org:22/, REFUSED_PORT",
        "https://example.org:0/, REFUSED_PORT",
        "https://example.org:99999/, REFUSED_PORT",
        "https://nowhere.example/, UNKNOWN_HOST"
    })
    void an_address_that_may_not_be_is_refused(String address, Reason reason) {
        open(host -> {
            throw new UnknownHostException(host);
        });
        assertRefused(reason, address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "https://example.org:80/", "https://example.org:8443/a?b=c"})
    void an_encrypted_address_on_the_public_network_is_fine(String address) {
        open(host -> addresses("93.184.215.14", "2606:4700::1111"));
        assertDoesNotThrow(() -> outbound.check(address, PATIENCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "0",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::7f00:1]",
                "10.0.0.1",
                "169.254.169.254",
                "[fe80::1]",
                "[fd00::1]",
                "localhost."
            })
    void however_this_machine_is_spelt_nothing_is_sent_to_it(String host) {
        open(InetAddress::getAllByName);
        var failure = assertThrows(OutboundFailure.class, () -> outbound.check("https://" + host + "/", PATIENCE));
        // What the machine does not even read as an address is no way to it, either.
        assertTrue(
                List.of(Reason.REFUSED_ADDRESS, Reason.UNKNOWN_HOST, Reason.MALFORMED_ADDRESS)
                        .contains(failure.reason()),
                failure.reason().value());
    }

    @Test
    void one_address_that_is_not_public_is_enough() {
        open(host -> addresses("93.184.215.14", "192.168.0.1"));
        assertRefused(Reason.REFUSED_ADDRESS, "https://example.org/");
    }

    @Test
    void a_name_that_leads_elsewhere_by_now_is_not_followed() throws Exception {
        var turn = new AtomicInteger();
        open(host -> addresses(turn.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1"));
        outbound.check("https://example.org/", PATIENCE);
        var failure = assertThrows(
                OutboundFailure.class, () -> outbound.post("https://example.org/", Map.of(), BODY, PATIENCE));
        assertEquals(Reason.REFUSED_ADDRESS, failure.reason());
        assertEquals(2, turn.get());
    }

    @Test
    void the_connection_goes_to_what_was_looked_up_and_the_certificate_is_for_the_name() throws Exception {
        serve(request -> request.response().end(request.connection().indicatedServerName()));
        openLocally(host -> addresses("127.0.0.1"), new HttpClientOptions().setTrustOptions(certificate));
        var answer =
                outbound.post("https://receiver.example:" + server.actualPort() + "/a?b=c", Map.of(), BODY, PATIENCE);
        assertEquals(200, answer.status());
        assertEquals("receiver.example", answer.text(100));
        assertEquals(List.of("receiver.example:" + server.actualPort() + " /a?b=c"), asked);
        var failure = assertThrows(
                OutboundFailure.class,
                () -> outbound.post("https://other.example:" + server.actualPort() + "/", Map.of(), BODY, PATIENCE));
        assertEquals(Reason.UNTRUSTED, failure.reason());
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() throws Exception {
        serve(request -> request.response().end());
        openLocally(host -> addresses("127.0.0.1"), new HttpClientOptions());
        var failure = assertThrows(
                OutboundFailure.class,
                () -> outbound.post("https://receiver.example:" + server.actualPort() + "/", Map.of(), BODY, PATIENCE));
        assertEquals(Reason.UNTRUSTED, failure.reason());
        assertEquals(List.of(), asked);
    }

    @Test
    void answers_that_come_at_once_over_kept_connections_are_all_read() throws Exception {
        serve(request -> request.response().end("read"));
        openLocally(host -> addresses("127.0.0.1"), new HttpClientOptions().setTrustAll(true));
        var hands = Executors.newFixedThreadPool(8);
        var answers = new ArrayList<Future<OutboundAnswer>>();
        for (int i = 0; i < 2_000; i++) {
            answers.add(hands.submit(this::post));
        }
        for (var answer : answers) {
            assertEquals("read", answer.get(60, TimeUnit.SECONDS).text(10));
        }
        hands.shutdown();
    }

    @Test
    void a_redirect_is_an_answer_like_others() throws Exception {
        serve(request -> request.response()
                .setStatusCode(307)
                .putHeader("Location", "/there")
                .end());
        openLocally(host -> addresses("127.0.0.1"), new HttpClientOptions().setTrustAll(true));
        assertEquals(307, post().status());
        assertEquals(1, asked.size());
    }

    @Test
    void of_a_body_without_an_end_64_kB_are_read() throws Exception {
        serve(request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(1, id -> {
                if (request.response().ended() || request.response().closed()) {
                    vertx.cancelTimer(id);
                } else {
                    request.response().write("x".repeat(10_000));
                }
            });
        });
        openLocally(host -> addresses("127.0.0.1"), new HttpClientOptions().setTrustAll(true));
        assertEquals(64 * 1024, post().body().length);
    }

    @Test
    void a_body_that_drips_is_not_waited_for_longer_than_there_is_patience() throws Exception {
        serve(request -> {
            request.response().setChunked(true).write("x");
            vertx.setPeriodic(100, id -> {
                if (request.response().closed()) {
                    vertx.cancelTimer(id);
                } else {
                    request.response().write("x");
                }
            });
        });
        openLocally(host -> addresses("127.0.0.1"), new HttpClientOptions().setTrustAll(true));
        var begin = System.nanoTime();
        var address = "https://receiver.example:" + server.actualPort() + "/";
        assertEquals(
                200,
                outbound.post(address, Map.of(), BODY, Duration.ofSeconds(2)).status());
        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took::toString);
    }

    @Test
    void who_is_silent_is_hung_up_on() throws Exception {
        serve(request -> {});
        openLocally(host -> addresses("127.0.0.1"), new HttpClientOptions().setTrustAll(true));
        var failure = assertThrows(
                OutboundFailure.class,
                () -> outbound.post(
                        "https://receiver.example:" + server.actualPort() + "/",
                        Map.of(),
                        BODY,
                        Duration.ofSeconds(1)));
        assertEquals(Reason.TIMED_OUT, failure.reason());
    }

    @Test
    void a_name_server_that_is_silent_is_not_waited_for() {
        open(host -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return addresses("93.184.215.14");
        });
        var failure = assertThrows(
                OutboundFailure.class, () -> outbound.check("https://example.org/", Duration.ofMillis(200)));
        assertEquals(Reason.TIMED_OUT, failure.reason());
    }

    @Test
    void nobody_at_the_port_is_unreachable() throws Exception {
        serve(request -> {});
        var port = server.actualPort();
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        openLocally(host -> addresses("127.0.0.1"), new HttpClientOptions());
        var failure = assertThrows(
                OutboundFailure.class,
                () -> outbound.post("https://receiver.example:" + port + "/", Map.of(), BODY, PATIENCE));
        assertEquals(Reason.UNREACHABLE, failure.reason());
    }

    @Test
    void an_answer_is_shown_as_text_whatever_it_is() {
        var answer = new OutboundAnswer(200, null, "a\u0000b\u001b[1m\u2028é".getBytes(UTF_8));
        assertEquals("a\uFFFDb\uFFFD[1m\uFFFDé", answer.text(1024));
        assertEquals("a\uFFFDb\uFFFD[1m\uFFFD", answer.text(10));
    }

    private OutboundAnswer post() throws OutboundFailure {
        return outbound.post("https://receiver.example:" + server.actualPort() + "/", Map.of(), BODY, PATIENCE);
    }

    private void assertRefused(Reason reason, String address) {
        for (Executable way : List.<Executable>of(
                () -> outbound.check(address, PATIENCE), () -> outbound.post(address, Map.of(), BODY, PATIENCE))) {
            assertEquals(reason, assertThrows(OutboundFailure.class, way).reason());
        }
    }

    private void open(Destination.Names names) {
        outbound = new Outbound(false, names, vertx, new HttpClientOptions());
    }

    private void openLocally(Destination.Names names, HttpClientOptions options) {
        outbound = new Outbound(true, names, vertx, options);
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        var found = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            found[i] = InetAddress.getByName(texts[i]);
        }
        return found;
    }

    private void serve(Handler<HttpServerRequest> behaviour) throws Exception {
        var options = new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(certificate);
        server = vertx.createHttpServer(options)
                .requestHandler(request -> {
                    asked.add(request.host() + " " + request.uri());
                    behaviour.handle(request);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}
