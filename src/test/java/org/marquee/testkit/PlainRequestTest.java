package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain requests go over the wire as REST Assured's do, and their answers look the same. */
class PlainRequestTest {
    private static final String JSON = """
            {"type": "about:blank", "title": "Not found", "status": 404, "rating": 3.5, "film": {"year": null}, "tags": ["ä"]}""";

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final OpenApiContract contract = new OpenApiContract("{\"paths\": {}}");
    private final int port = RestAssured.port;
    private ServerSocket server;
    private volatile byte[] answer = answer("application/problem+json", JSON.getBytes(UTF_8));

    @BeforeEach
    void serve() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        RestAssured.port = server.getLocalPort();
        var thread = new Thread(this::answerAll, "server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        RestAssured.port = port;
        server.close();
    }

    static Stream<Named<Function<RequestSpecification, Response>>> requests() {
        return Stream.of(
                Named.of("get", to -> to.get("/a/b-c/d.e_f~1")),
                Named.of("query", to -> to.get("/a?b=1&c=x.y-z&d=")),
                Named.of("twice", to -> to.get("/a?b=1&b=2")),
                Named.of("accept", to -> to.accept("text/html").get("/a")),
                Named.of(
                        "headers",
                        to -> to.header("If-None-Match", "\"1-x\"")
                                .header("X-A", 7)
                                .get("/a")),
                Named.of(
                        "encoding",
                        to -> to.header("Accept-Encoding", "identity").get("/a")),
                Named.of("encoded", to -> to.urlEncodingEnabled(false).get("/a%20b?c=%2Fd%3D")),
                Named.of("not encoded", to -> to.get("/a b?c=d e,f:ä")),
                Named.of("head", to -> to.head("/a")),
                Named.of("delete", to -> to.header("If-Match", "*").delete("/a?purge=true")),
                Named.of("put", to -> to.header("If-Match", "*").put("/a")),
                Named.of(
                        "put JSON",
                        to -> to.contentType("application/json")
                                .body(Map.of("a", "ä"))
                                .put("/a")),
                Named.of(
                        "patch",
                        to -> to.contentType("application/merge-patch+json")
                                .body(Map.of("a", 1))
                                .patch("/a")),
                Named.of(
                        "post JSON",
                        to -> to.contentType("application/json")
                                .body(List.of(1.5, "x"))
                                .post("/a")),
                Named.of(
                        "post a text",
                        to -> to.contentType("application/json")
                                .body("{\"a\": \"ä\"}")
                                .post("/a?b=c")),
                Named.of(
                        "post bytes",
                        to -> to.contentType("application/json")
                                .body("{}".getBytes(UTF_8))
                                .post("/a")),
                Named.of(
                        "post text",
                        to -> to.contentType("text/plain").body("ä").post("/a")),
                Named.of("post nothing", to -> to.post("/a")),
                Named.of(
                        "unusual in the end",
                        to -> to.header("X-A", "b").queryParam("c", "d e").get("/a")),
                Named.of(
                        "form",
                        to -> to.header("X-A", "b").formParam("c", "d e").post("/a")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void the_same_goes_over_the_wire(Function<RequestSpecification, Response> request) throws Exception {
        request.apply(theirs());
        var expected = seen();
        request.apply(ours());
        assertEquals(expected, seen());
    }

    @Test
    void an_answer_looks_the_same() throws IOException {
        for (var other : List.of(
                answer,
                answer("application/problem+json; charset=ISO-8859-1", JSON.getBytes(ISO_8859_1)),
                answer("application/problem+json\r\nContent-Encoding: gzip", gzip(JSON)),
                answer(
                        "application/problem+json\r\nSet-Cookie: a=b\r\nSet-Cookie: c=d\r\nLink: e\r\nLink: f",
                        JSON.getBytes(UTF_8)))) {
            answer = other;
            assertEquals(view(theirs().get("/a")), view(ours().get("/a")));
        }
    }

    private static List<Object> view(Response response) {
        return Arrays.asList(
                response.statusLine(),
                response.statusCode(),
                response.contentType(),
                response.headers().asList().toString(),
                response.cookies(),
                response.asString(),
                response.jsonPath().getMap("$"),
                response.path("rating"),
                response.path("tags[0]"),
                response.path("film.year"),
                response.then().extract().path("title"),
                response.as(Map.class));
    }

    @Test
    void expectations_hold_or_fail_as_theirs_do() {
        ours().get("/a")
                .then()
                .statusCode(404)
                .statusCode(equalTo(404))
                .header("Content-Type", "application/problem+json")
                .header("X-None", nullValue())
                .body("title", equalTo("Not found"), "rating", equalTo(3.5f))
                .and()
                .body("film.year", nullValue());
        for (var expectation : List.<Function<Response, Object>>of(
                response -> response.then().statusCode(200),
                response -> response.then().statusCode(equalTo(200)),
                response -> response.then().header("Content-Type", "text/html"),
                response -> response.then().header("Content-Type", startsWith("text")),
                response -> response.then().body("title", equalTo("Found")),
                response -> response.then().body("title", equalTo("Not found"), "rating", equalTo(3)),
                response -> response.then().body("film.year", equalTo(2000)))) {
            var expected = assertThrows(AssertionError.class, () -> expectation.apply(theirs().get("/a")));
            var failure = assertThrows(AssertionError.class, () -> expectation.apply(ours().get("/a")));
            assertEquals(expected.getMessage(), failure.getMessage());
        }
    }

    private RequestSpecification theirs() {
        return RestAssured.given().config(Client.IN_UTF_8).redirects().follow(false);
    }

    private RequestSpecification ours() {
        return PlainRequest.of(this::theirs, contract);
    }

    /** Names in lower case and in order, which mean nothing. */
    private List<String> seen() throws InterruptedException {
        var request = seen.poll(10, TimeUnit.SECONDS);
        var parts = request.split("\r\n\r\n", 2);
        var lines = List.of(parts[0].split("\r\n"));
        return Stream.of(
                        lines.subList(0, 1),
                        lines.subList(1, lines.size()).stream().sorted().toList(),
                        List.of(parts[1]))
                .flatMap(List::stream)
                .toList();
    }

    private void answerAll() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                var thread = new Thread(() -> answer(socket), "connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            for (var request = read(socket.getInputStream());
                    request != null;
                    request = read(socket.getInputStream())) {
                seen.add(request);
                var whole = new String(answer, ISO_8859_1);
                socket.getOutputStream()
                        .write((request.startsWith("HEAD") ? whole.substring(0, whole.indexOf("\r\n\r\n") + 4) : whole)
                                .getBytes(ISO_8859_1));
            }
        } catch (IOException gone) {
            // The client has what it wanted.
        }
    }

    private static String read(InputStream in) throws IOException {
        var text = new StringBuilder();
        var length = -1;
        while (length < 0 || text.length() < length) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            text.append((char) next);
            if (length < 0 && text.toString().endsWith("\r\n\r\n")) {
                length = text.length() + contentLength(text.toString());
            }
        }
        return text.toString();
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    private static byte[] answer(String type, byte[] body) {
        var answer = new ByteArrayOutputStream();
        answer.writeBytes("HTTP/1.1 404 Not Found\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(type, body.length)
                .getBytes(ISO_8859_1));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
