package org.marquee.benchmark;

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
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** An editor who publishes a review anew, and a moderator who lets a comment in, some times a second. */
final class Newsroom implements Callable<Void> {
    private static final Logger LOG = Logger.getLogger(Newsroom.class);
    private static final String EDITORIAL = "/api/v1/editorial";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final int PAUSE_MILLIS = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final JavaProcess program;
    private final Database database;
    private final long end;
    private String token = "";
    private long tokenEnds = Long.MIN_VALUE;

    Newsroom(JavaProcess program, Database database, long end) {
        this.program = program;
        this.database = database;
        this.end = end;
    }

    @Override
    public Void call() throws Exception {
        try {
            var reviews = database.column("select id from review order by md5(id::text) limit 500");
            var comments = database.column("select id from comment where status = 'pending' order by id limit 2000");
            for (int at = 0; System.nanoTime() < end; at++) {
                signIn();
                publish(EDITORIAL + "/reviews/" + reviews.get(at % reviews.size()), at);
                if (at < comments.size()) {
                    approve(EDITORIAL + "/comments/" + comments.get(at));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The newsroom gives up", e);
        }
        return null;
    }

    private void signIn() throws IOException, InterruptedException {
        if (System.nanoTime() > tokenEnds) {
            var body = Map.of("email", Archive.EMAIL, "password", Archive.PASSWORD);
            var answer = send("POST", "/api/v1/auth/tokens", null, JSON, body);
            token = json(answer).path("accessToken").asText();
            tokenEnds = System.nanoTime() + TOKEN_LIFE.toNanos();
        }
    }

    private void publish(String review, int number) throws IOException, InterruptedException {
        var verdict = Map.of("verdict", "Worth seeing, for the time being (" + number + ").");
        var saved = send("PATCH", review, version(review), MERGE_PATCH, verdict);
        send("PUT", review + "/publication", tag(saved), JSON, Map.of());
    }

    private void approve(String comment) throws IOException, InterruptedException {
        send("PUT", comment + "/decision", version(comment), JSON, Map.of("decision", "approve"));
    }

    private String version(String path) throws IOException, InterruptedException {
        return tag(send("GET", path, null, JSON, null));
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return mapper.readTree(answer.body());
    }

    private HttpResponse<byte[]> send(String method, String path, String version, String type, Object body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port + path))
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                .header("Content-Type", type);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s %s is answered with %d: %s"
                    .formatted(method, path, answer.statusCode(), new String(answer.body())));
        }
        return answer;
    }
}
