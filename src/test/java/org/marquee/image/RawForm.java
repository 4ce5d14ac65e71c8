package org.marquee.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;

/** A form by hand, for what no client library would send. */
final class RawForm {
    private static final int PATIENCE = 30_000;
    private static final String BOUNDARY = "line";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static RawForm of(String fileName, byte[] file) {
        return new RawForm().file("name=\"file\"; filename=\"" + fileName + "\"", file);
    }

    RawForm file(String disposition, byte[] file) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
                + "\r\nContent-Type: image/png\r\n\r\n");
        body.writeBytes(file);
        return text("\r\n");
    }

    RawForm text(String text) {
        body.writeBytes(text.getBytes(UTF_8));
        return this;
    }

    RawForm end() {
        return text("--" + BOUNDARY + "--\r\n");
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    /** The status of the answer, and its body. */
    record Answer(int status, String body) {
        static Answer of(byte[] bytes) {
            var text = new String(bytes, UTF_8);
            return new Answer(
                    text.isEmpty() ? 0 : Integer.parseInt(text.split(" ")[1]),
                    text.substring(Math.max(0, text.indexOf("\r\n\r\n"))));
        }
    }

    Answer send(String token) throws IOException {
        return send(token, BOUNDARY);
    }

    Answer send(String token, String boundary) throws IOException {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write(head(token, boundary, "Content-Length: " + body.size()));
            out.write(bytes());
            return Answer.of(socket.getInputStream().readAllBytes());
        }
    }

    /** Sends so much of it, and hangs up. */
    void breakOff(String token, int bytes) throws IOException {
        try (var socket = connect()) {
            // The connection is reset, not ended properly.
            socket.setSoLinger(true, 0);
            var out = socket.getOutputStream();
            var head = head(token, BOUNDARY, "Content-Length: " + body.size());
            out.write(head);
            out.write(bytes(), 0, bytes);
            out.flush();
        } catch (SocketException e) {
            // The server was faster.
        }
    }

    /**
     * Sends bytes as long as the server takes them, up to a number.
     *
     * @return how many it took, and what it said
     */
    static List<Object> flood(String token, String length, long most) throws IOException {
        var sent = 0L;
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write(head(token, BOUNDARY, length));
            var begin = new RawForm()
                    .text("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n")
                    .bytes();
            var isChunked = length.contains("chunked");
            try {
                write(out, begin, isChunked);
                var block = new byte[64 * 1024];
                Arrays.fill(block, (byte) 'x');
                for (; sent < most && socket.getInputStream().available() == 0; sent += block.length) {
                    write(out, block, isChunked);
                }
            } catch (SocketException e) {
                // It has hung up.
            }
            return List.of(sent, answer(socket));
        }
    }

    private static Answer answer(Socket socket) throws IOException {
        try {
            return Answer.of(socket.getInputStream().readAllBytes());
        } catch (SocketException e) {
            // What it said was lost when it hung up while we were sending.
            return new Answer(0, "");
        }
    }

    private static void write(OutputStream out, byte[] bytes, boolean isChunked) throws IOException {
        if (isChunked) {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
        }
        out.write(bytes);
        if (isChunked) {
            out.write("\r\n".getBytes(ISO_8859_1));
        }
    }

    private static byte[] head(String token, String boundary, String length) {
        return ("POST " + ImageDesk.PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                        + "Content-Type: multipart/form-data; boundary=" + boundary + "\r\n" + length + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    private static Socket connect() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }
}
