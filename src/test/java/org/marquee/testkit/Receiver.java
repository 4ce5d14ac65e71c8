package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of webhooks on this machine, as bad as a test wants it. */
public final class Receiver implements AutoCloseable {
    public static final Behaviour GOOD = answer(204, "");
    private static final ObjectMapper JSON = new ObjectMapper();

    public final List<Received> received = new CopyOnWriteArrayList<>();
    private final InetSocketAddress place;
    private volatile ServerSocket server;
    private volatile Behaviour behaviour = GOOD;

    public Receiver() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        place = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
        start(this::accept);
    }

    /** What it does once it has read a request. */
    public interface Behaviour {
        void answer(Received request, Socket connection) throws IOException, InterruptedException;
    }

    /** @param taken whether it was answered with 2xx */
    public record Received(Map<String, String> headers, String body, boolean[] taken) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        public String id() {
            return headers.get("webhook-id");
        }

        public String type() {
            return json().get("type").asText();
        }

        public String subject() {
            return json().at("/data/id").asText();
        }

        public boolean isTaken() {
            return taken[0];
        }
    }

    public String url() {
        return "http://127.0.0.1:" + place.getPort() + "/hook";
    }

    public void does(Behaviour now) {
        behaviour = now;
    }

    public List<Received> taken() {
        return received.stream().filter(Received::isTaken).toList();
    }

    /** Nobody is there any more, until it {@link #comesBack}. */
    public void goesAway() throws IOException {
        server.close();
    }

    public void comesBack() throws IOException {
        var next = new ServerSocket();
        next.setReuseAddress(true);
        next.bind(place, 200);
        server = next;
        start(this::accept);
    }

    public static Behaviour answer(int status, String body, String... headers) {
        return (request, connection) -> {
            var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            var bytes = body.getBytes(UTF_8);
            var head = "HTTP/1.1 %d Said\r\n%sConnection: close\r\n%s\r\n"
                    .formatted(status, lines, status == 204 ? "" : "Content-Length: " + bytes.length + "\r\n");
            request.taken[0] = status / 100 == 2;
            connection.getOutputStream().write(head.getBytes(UTF_8));
            connection.getOutputStream().write(bytes);
            connection.getOutputStream().flush();
        };
    }

    public static Behaviour slow(Duration pause) {
        return (request, connection) -> Thread.sleep(pause.toMillis());
    }

    public static final Behaviour RESET = (request, connection) -> connection.setSoLinger(true, 0);

    private void accept() {
        var mine = server;
        while (!mine.isClosed()) {
            try {
                var connection = mine.accept();
                start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var request = read(connection.getInputStream());
            received.add(request);
            behaviour.answer(request, connection);
        } catch (IOException e) {
            // The client went away, as some tests want it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Received read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("It hung up");
            }
            head.append((char) next);
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        head.toString().lines().skip(1).filter(line -> line.contains(": ")).forEach(line -> {
            var parts = line.split(": ", 2);
            headers.put(parts[0], parts[1]);
        });
        var length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Received(headers, new String(in.readNBytes(length), UTF_8), new boolean[1]);
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
