package org.marquee.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.marquee.testkit.Form;

/** Somebody with a program of their own: plain HTTP, for many at once and for a server that may go away meanwhile. */
final class Caller {
    static final String REVIEWS = "/api/v1/editorial/reviews";
    static final String IMAGES = "/api/v1/editorial/images";
    static final String TAGS = "/api/v1/editorial/tags";
    static final String BATCH = "/api/v1/editorial/batch";

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String address;
    private final @Nullable String token;

    /** @param token null for a reader */
    Caller(String address, @Nullable String token) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        this.address = address;
        this.token = token;
    }

    record Answer(int status, String body, Map<String, String> headers, Duration took) {
        JsonNode json() {
            return read(body);
        }

        boolean isDone() {
            return status / 100 == 2;
        }

        /** An earlier request with the same key has not ended yet. */
        boolean isInProgress() {
            return status == 409 && body.contains("/problems/request-in-progress");
        }

        /** The database is out of reach, and the client is told in the one way that it knows. */
        boolean isUnavailable() {
            return status == 503
                    && headers.getOrDefault("content-type", "").equals("application/problem+json")
                    && headers.containsKey("retry-after");
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, null);
    }

    /** @param headers names and values in turn */
    Answer post(String path, Object body, String... headers) throws IOException {
        return send("POST", path, body, headers);
    }

    /** Changes whatever version there is. */
    Answer put(String path, Object body) throws IOException {
        return send("PUT", path, body, "If-Match", "*");
    }

    /**
     * @param headers names and values in turn
     * @throws IOException when there is no whole answer
     */
    Answer send(String method, String path, @Nullable Object body, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .method(method, body(body));
        if (body != null) {
            request.header("Content-Type", type(method, body));
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var start = System.nanoTime();
        return answer(send(request.build()), Duration.ofNanos(System.nanoTime() - start));
    }

    private static HttpRequest.BodyPublisher body(@Nullable Object body) {
        return body == null
                ? BodyPublishers.noBody()
                : body instanceof Form form
                        ? BodyPublishers.ofByteArray(form.bytes())
                        : BodyPublishers.ofString(write(body));
    }

    private static String type(String method, Object body) {
        return body instanceof Form
                ? Form.TYPE
                : method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response, Duration took) {
        var headers = new TreeMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Answer(response.statusCode(), response.body(), headers, took);
    }

    private static String write(Object body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body, e);
        }
    }
}
