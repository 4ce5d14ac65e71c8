package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A server of Vert.x with some routes and nothing of Marquee, and lines to it whose other end takes what it likes. */
public final class VertxServer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final List<Socket> lines = new ArrayList<>();
    private final HttpServer server;

    public VertxServer(Consumer<Router> routes) {
        var router = Router.router(vertx);
        routes.accept(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** A line on which something was asked for, and nothing read yet. */
    public Socket asking(String path) throws IOException {
        var line = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        lines.add(line);
        line.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .formatted(path)
                        .getBytes(ISO_8859_1));
        return line;
    }

    @Override
    public void close() throws IOException {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        for (var line : lines) {
            line.close();
        }
    }
}
