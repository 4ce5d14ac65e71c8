package org.marquee.kernel.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.json.BodyReader;
import org.marquee.testkit.RawHttp;

/** Bodies in parts, with and without a length, too long ones, and clients that ask first. */
@QuarkusTest
class BodyIntakeTest {
    private static final String POST = "POST /api/v1/auth/tokens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\n";
    private static final String BODY = "{\"email\": \"nobody@example.org\", \"password\": \"not the password\"}";

    @Test
    void a_body_in_chunks_is_read_whole() {
        var half = BODY.length() / 2;
        var answer = RawHttp.send(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk(BODY.substring(0, half))
                + chunk(BODY.substring(half)) + "0\r\n\r\n");
        assertEquals(401, answer.status(), answer.body());
    }

    @Test
    void who_asks_first_is_told_to_go_on() {
        var answer =
                RawHttp.send(POST + "Expect: 100-continue\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
        assertEquals(100, answer.status());
        assertTrue(answer.body().startsWith("HTTP/1.1 401"), answer.body());
    }

    @Test
    void a_body_that_never_ends_is_refused_before_twice_of_what_is_allowed_was_sent() throws IOException {
        var part = chunk(" ".repeat(16 * 1024)).getBytes(ISO_8859_1);
        long sent = 0;
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSendBufferSize(part.length);
            var out = socket.getOutputStream();
            out.write((POST + "Transfer-Encoding: chunked\r\n\r\n").getBytes(ISO_8859_1));
            while (socket.getInputStream().available() == 0) {
                out.write(part);
                sent += part.length;
                assertTrue(sent < 2 * BodyReader.MAX_BODY, "and still no answer");
                Thread.sleep(1);
            }
            assertTrue(new String(socket.getInputStream().readNBytes(12), ISO_8859_1).endsWith(" 413"));
        } catch (SocketException hungUpOnWhileWriting) {
            assertTrue(sent < 2 * BodyReader.MAX_BODY);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String chunk(String part) {
        return Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
    }
}
