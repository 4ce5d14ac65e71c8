package org.marquee.comment.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of bytes, which need not be HTTP, on this machine. */
final class LocalServer {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile Behaviour behaviour = out -> {};
    private boolean serving;

    LocalServer() throws IOException {}

    /** What it does once it has read a request. */
    interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    /** All requests that came, as they came. */
    List<String> asked() {
        return asked;
    }

    int port() {
        return server.getLocalPort();
    }

    void close() throws IOException {
        server.close();
    }

    /** From now on. */
    void serve(Behaviour now) {
        behaviour = now;
        if (!serving) {
            serving = true;
            start(this::accept);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                start(() -> answer(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            asked.add(read(connection.getInputStream()));
            behaviour.answer(connection.getOutputStream());
        } catch (IOException e) {
            // The client went away, as some tests want it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        var request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) in.read());
        }
        var length = Integer.parseInt(request.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1"));
        return request + new String(in.readNBytes(length), UTF_8);
    }

    private static void start(Runnable task) {
        var thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
