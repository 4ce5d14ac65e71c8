package org.marquee.image.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that breaks after so many bytes of each connection have gone there. */
final class CutLine implements AutoCloseable {
    private final ServerSocket ours = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger cuts = new AtomicInteger();
    private final int server;
    private final int most;

    CutLine(int server, int most) throws IOException {
        this.server = server;
        this.most = most;
        threads.execute(this::accept);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + ours.getLocalPort());
    }

    int cuts() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        ours.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                var client = ours.accept();
                threads.execute(() -> forward(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void forward(Socket client) {
        try (client;
                var there = new Socket(InetAddress.getLoopbackAddress(), server)) {
            threads.execute(() -> answer(there, client));
            var buffer = new byte[8192];
            var sent = 0;
            for (int read; sent < most && (read = client.getInputStream().read(buffer)) >= 0; sent += read) {
                there.getOutputStream().write(buffer, 0, read);
            }
            if (sent >= most) {
                cuts.incrementAndGet();
            }
        } catch (IOException e) {
            // One side has gone.
        }
    }

    private static void answer(Socket there, Socket client) {
        try {
            there.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // Cut.
        }
    }
}
