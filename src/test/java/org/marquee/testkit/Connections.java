package org.marquee.testkit;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.DefaultBHttpClientConnection;
import org.apache.http.impl.DefaultConnectionReuseStrategy;
import org.apache.http.protocol.BasicHttpContext;
import org.apache.http.util.EntityUtils;

/** What is only read is asked for on connections that were used just before; all else on one of its own: it must not be sent twice. */
final class Connections {
    private static final int BUFFER = 8192;
    private static final int PATIENCE = 60_000;

    /** Far less than the server keeps them. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(5);

    private static final Map<String, ConcurrentLinkedDeque<Idle>> IDLE = new ConcurrentHashMap<>();

    private record Idle(DefaultBHttpClientConnection connection, long since) {}

    private Connections() {}

    static HttpResponse send(URI uri, HttpEntityEnclosingRequest request) throws IOException, HttpException {
        var method = request.getRequestLine().getMethod();
        var isRead = method.equals("GET") || method.equals("HEAD");
        var kept = isRead ? kept(uri) : null;
        if (kept != null) {
            try {
                return exchange(uri, kept, request, method);
            } catch (IOException closedMeanwhile) {
                kept.close();
            }
        }
        var connection = new DefaultBHttpClientConnection(BUFFER);
        connection.bind(new Socket(uri.getHost(), uri.getPort()));
        connection.setSocketTimeout(PATIENCE);
        try {
            return exchange(uri, connection, request, method);
        } catch (IOException | HttpException e) {
            connection.close();
            throw e;
        }
    }

    private static HttpResponse exchange(
            URI uri, DefaultBHttpClientConnection connection, HttpEntityEnclosingRequest request, String method)
            throws IOException, HttpException {
        connection.sendRequestHeader(request);
        if (request.getEntity() != null) {
            connection.sendRequestEntity(request);
        }
        connection.flush();
        var response = connection.receiveResponseHeader();
        while (response.getStatusLine().getStatusCode() < 200) {
            response = connection.receiveResponseHeader();
        }
        var status = response.getStatusLine().getStatusCode();
        if (!method.equals("HEAD") && status != 204 && status != 304) {
            connection.receiveResponseEntity(response);
            response.setEntity(new ByteArrayEntity(EntityUtils.toByteArray(response.getEntity())));
        }
        if (DefaultConnectionReuseStrategy.INSTANCE.keepAlive(response, new BasicHttpContext())) {
            idle(uri).push(new Idle(connection, System.nanoTime()));
        } else {
            connection.close();
        }
        return response;
    }

    private static DefaultBHttpClientConnection kept(URI uri) throws IOException {
        for (var idle = idle(uri).poll(); idle != null; idle = idle(uri).poll()) {
            if (System.nanoTime() - idle.since() < FRESH) {
                return idle.connection();
            }
            idle.connection().close();
        }
        return null;
    }

    private static ConcurrentLinkedDeque<Idle> idle(URI uri) {
        return IDLE.computeIfAbsent(uri.getAuthority(), any -> new ConcurrentLinkedDeque<>());
    }
}
