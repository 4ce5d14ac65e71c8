package org.marquee.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server on this machine, which can be cut, or go silent: then everything is taken and nothing arrives. */
final class Line implements AutoCloseable {
    private final int target;
    private final int port = Program.freePort();
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;
    private volatile boolean isSilent;

    Line(int target) throws IOException {
        this.target = target;
        open();
    }

    int port() {
        return port;
    }

    /** Who calls is refused, and who is on the line is cut off. */
    void cut() throws IOException {
        entrance.close();
        for (var end : ends) {
            end.close();
        }
        ends.clear();
    }

    void mend() throws IOException {
        open();
    }

    /** What went silent once stays so: whoever kept the line has forgotten it, and says that only when it is used again. */
    void goSilent() {
        isSilent = true;
    }

    void speakAgain() throws IOException {
        var forgotten = Set.copyOf(ends);
        isSilent = false;
        for (var end : forgotten) {
            if (!end.isClosed()) {
                end.setSoLinger(true, 0);
                end.close();
            }
        }
    }

    private void open() throws IOException {
        var opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        entrance = opened;
        start(() -> accept(opened));
    }

    private void accept(ServerSocket opened) throws IOException {
        while (true) {
            var caller = opened.accept();
            ends.add(caller);
            if (!isSilent) {
                var callee = new Socket(InetAddress.getLoopbackAddress(), target);
                ends.add(callee);
                start(() -> carry(caller, callee));
                start(() -> carry(callee, caller));
            }
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            var buffer = new byte[8192];
            for (int count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                if (!isSilent) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of its ends is closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
