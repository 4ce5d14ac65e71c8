package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * HTTP by hand, for requests that no client library would send: what is given goes out as it is, in ISO 8859-1. Answers
 * are not checked against the OpenAPI document, since the document speaks of proper requests only.
 */
public final class RawHttp {
    private static final int PATIENCE = 20_000;

    private RawHttp() {}

    /**
     * An answer as it came.
     *
     * @param head its first line and its headers
     */
    public record Answer(int status, List<String> head, String body) {
        public Optional<String> header(String name) {
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        public boolean isProblem() {
            return header("Content-Type")
                    .filter("application/problem+json"::equals)
                    .isPresent();
        }
    }

    /** Sends a request with the given target and headers, {@code Name: value}, and no body. */
    public static Answer send(String method, String target, String... headers) {
        return send(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join(
                        "", Arrays.stream(headers).map(line -> line + "\r\n").toList())
                + "\r\n");
    }

    /** Sends this, and reads until the server closes the connection. */
    public static Answer send(String request) {
        return sendFrom("127.0.0.1", request);
    }

    /** The same from an address of this machine: all that begin with 127 are. */
    public static Answer sendFrom(String address, String request) {
        try (var socket = new Socket("127.0.0.1", RestAssured.port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var parts = new String(socket.getInputStream().readAllBytes(), ISO_8859_1).split("\r\n\r\n", 2);
            var head = List.of(parts[0].split("\r\n"));
            var body = parts.length == 1 ? "" : new String(parts[1].getBytes(ISO_8859_1), UTF_8);
            return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request.substring(0, Math.min(100, request.length())), e);
        }
    }
}
