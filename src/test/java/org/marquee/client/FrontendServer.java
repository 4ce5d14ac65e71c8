package org.marquee.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Serves the sample frontend to this machine: {@code java FrontendServer.java <folder> [<port> <address of the API>]}. Where
 * no file is, there is its one page.
 */
public final class FrontendServer implements AutoCloseable {
    /** What the page takes for the API's address. */
    private static final String API = "http://localhost:8080";

    private static final String PAGE = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8");

    private final Path folder;
    private final String api;
    private final HttpServer server;

    FrontendServer(Path folder, int port, String api) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        this.api = api;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public static void main(String[] arguments) throws IOException {
        var port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3000;
        new FrontendServer(Path.of(arguments[0]), port, arguments.length > 2 ? arguments[2] : API);
        System.out.println("http://localhost:" + port);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = folder.resolve(exchange.getRequestURI().getPath().substring(1))
                    .normalize();
            var file = asked.startsWith(folder) && Files.isRegularFile(asked) ? asked : folder.resolve(PAGE);
            var bytes = Files.readAllBytes(file);
            if (file.endsWith(PAGE)) {
                bytes = new String(bytes, UTF_8).replace(API, api).getBytes(UTF_8);
            }
            var type = TYPES.get(file.toString().replaceAll(".*\\.", ""));
            exchange.getResponseHeaders().set("Content-Type", type == null ? "application/octet-stream" : type);
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
