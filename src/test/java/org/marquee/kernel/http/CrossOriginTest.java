package org.marquee.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The settings that the other tests don't have: named origins. */
class CrossOriginTest {
    private static final String OURS = "https://reviews.example";
    private static final String DESK = "https://desk.example";
    private static final String BLOG = "https://blog.example";
    private static final List<String> PAGES =
            List.of("HTTPS://Blog.example:443/{slug}/", "http://localhost:3000/reviews/{slug}");
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final Vertx VERTX = Vertx.vertx();
    private static HttpServer server;

    @BeforeAll
    static void start() throws Exception {
        var crossOrigin = new CrossOrigin(new NamedOrigins(), () -> Optional.of(List.of(DESK)), () -> PAGES);
        var router = Router.router(VERTX);
        router.route().handler(request -> {
            if (!crossOrigin.handles(request)) {
                request.response().end("content");
            }
        });
        server = VERTX.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_named_origin_may_read() throws Exception {
        var answer = send("GET", "Origin", OURS);
        assertEquals(Optional.of(OURS), answer.headers().firstValue(ALLOWED));
        assertEquals(List.of("Origin"), answer.headers().allValues("Vary"));
    }

    @Test
    void another_origin_gets_the_answer_but_may_not_read_it() throws Exception {
        for (var origin : List.of(
                "https://evil.example",
                OURS + ".evil.example",
                OURS + ":8443",
                "http://reviews.example",
                OURS + "/",
                "null",
                "HTTPS://REVIEWS.EXAMPLE",
                OURS + "," + OURS)) {
            var answer = send("GET", "Origin", origin);
            assertEquals("content", answer.body());
            assertEquals(Optional.empty(), answer.headers().firstValue(ALLOWED), origin);
            assertEquals(Optional.empty(), answer.headers().firstValue("Access-Control-Expose-Headers"), origin);
        }
    }

    @Test
    void caches_keep_answers_apart_by_origin_even_for_requests_without_one() throws Exception {
        assertEquals(List.of("Origin"), send("GET", "Accept", "*/*").headers().allValues("Vary"));
    }

    @Test
    void a_preflight_of_another_origin_allows_it_nothing() throws Exception {
        var answer = send("OPTIONS", "Origin", "https://evil.example", "Access-Control-Request-Method", "GET");
        assertEquals(204, answer.statusCode());
        assertEquals(Optional.empty(), answer.headers().firstValue(ALLOWED));
    }

    @Test
    void options_without_origin_or_method_is_no_preflight() throws Exception {
        assertEquals("content", send("OPTIONS", "Origin", OURS).body());
        assertEquals(
                "content",
                send("OPTIONS", "Access-Control-Request-Method", "GET").body());
    }

    @Test
    void editors_tools_have_origins_of_their_own() throws Exception {
        for (var path : List.of("/api/v1/editorial/films", "/api/v1/auth/tokens")) {
            var preflight = sendTo(path, "OPTIONS", "Origin", DESK, "Access-Control-Request-Method", "PATCH");
            assertEquals(Optional.of(DESK), preflight.headers().firstValue(ALLOWED));
            assertEquals(
                    Optional.of("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"),
                    preflight.headers().firstValue("Access-Control-Allow-Methods"));
            assertEquals(
                    Optional.empty(),
                    sendTo(path, "OPTIONS", "Origin", OURS, "Access-Control-Request-Method", "GET")
                            .headers()
                            .firstValue(ALLOWED));
        }
        assertEquals(Optional.empty(), send("GET", "Origin", DESK).headers().firstValue(ALLOWED));
    }

    @Test
    void guests_write_from_pages_of_reviews_and_from_nowhere_else() throws Exception {
        for (var path : List.of("/api/v1/reviews/stalker/comments", "/api/v1/comments/1", "/api/v1/privacy/requests")) {
            for (var page : List.of(BLOG, "http://localhost:3000")) {
                var preflight = sendTo(path, "OPTIONS", "Origin", page, "Access-Control-Request-Method", "POST");
                assertEquals(Optional.of(page), preflight.headers().firstValue(ALLOWED));
                assertEquals(
                        Optional.of("Accept, Content-Type, Edit-Token, Idempotency-Key, traceparent"),
                        preflight.headers().firstValue("Access-Control-Allow-Headers"));
                assertEquals(
                        Optional.of(page),
                        sendTo(path, "POST", "Origin", page).headers().firstValue(ALLOWED));
            }
            for (var origin : List.of("https://evil.example", OURS, DESK, "null", BLOG + ":8443", "http://localhost")) {
                var preflight = sendTo(path, "OPTIONS", "Origin", origin, "Access-Control-Request-Method", "POST");
                assertEquals(Optional.empty(), preflight.headers().firstValue(ALLOWED), origin);
                assertEquals(
                        Optional.empty(),
                        sendTo(path, "POST", "Origin", origin).headers().firstValue(ALLOWED),
                        origin);
            }
        }
    }

    @Test
    void who_may_read_may_also_read_and_count_comments() throws Exception {
        var thread = "/api/v1/reviews/stalker/comments";
        assertEquals(
                Optional.of(OURS),
                sendTo(thread, "GET", "Origin", OURS).headers().firstValue(ALLOWED));
        assertEquals(
                Optional.empty(),
                sendTo(thread, "GET", "Origin", BLOG).headers().firstValue(ALLOWED));
        var counts =
                sendTo("/api/v1/comments/counts", "OPTIONS", "Origin", OURS, "Access-Control-Request-Method", "POST");
        assertEquals(Optional.of(OURS), counts.headers().firstValue(ALLOWED));
    }

    @Test
    void credentials_are_never_allowed() throws Exception {
        var answer = send("GET", "Origin", OURS, "Cookie", "a=b");
        assertEquals(Optional.empty(), answer.headers().firstValue("Access-Control-Allow-Credentials"));
    }

    private static HttpResponse<String> send(String method, String... headers)
            throws IOException, InterruptedException {
        return sendTo("/", method, headers);
    }

    private static HttpResponse<String> sendTo(String path, String method, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + path))
                .method(method, BodyPublishers.noBody())
                .headers(headers)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private record NamedOrigins() implements DeliveryConfig {
        @Override
        public Duration maxAge() {
            return Duration.ZERO;
        }

        @Override
        public Duration sharedMaxAge() {
            return Duration.ZERO;
        }

        @Override
        public Duration staleWhileRevalidate() {
            return Duration.ZERO;
        }

        @Override
        public List<String> origins() {
            return List.of(OURS, "https://app.example");
        }
    }
}
