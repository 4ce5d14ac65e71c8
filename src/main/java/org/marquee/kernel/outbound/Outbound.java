package org.marquee.kernel.outbound;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.marquee.kernel.outbound.OutboundFailure.Reason;

/**
 * Sends requests to addresses that somebody has named. A name is resolved once for each of them, all that it leads to is checked,
 * and the connection goes to what was checked. Redirects are answers, not followed.
 */
@Singleton
public class Outbound {
    /** Names that are being looked up: a name server that is silent must not take all threads. */
    private static final int LOOKED_UP_AT_ONCE = 32;

    private static final int AT_ONCE_TO_ONE = 8;
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final boolean isLocalWork;
    private final Destination.Names names;
    private final HttpClient http;
    private final Context context;
    private final ExecutorService lookUps;

    @Inject
    Outbound(OutboundConfig config, Vertx vertx) {
        this(config.allowPrivateAddresses(), InetAddress::getAllByName, vertx, new HttpClientOptions());
    }

    Outbound(boolean isLocalWork, Destination.Names names, Vertx vertx, HttpClientOptions options) {
        this.isLocalWork = isLocalWork;
        this.names = names;
        // One for all: its connections are its own, whichever thread asks.
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.http = vertx.httpClientBuilder()
                .with(options.setConnectTimeout((int) CONNECTING.toMillis())
                        .setKeepAliveTimeout(5)
                        .setVerifyHost(true)
                        .setDecompressionSupported(false)
                        .setMaxHeaderSize(16 * 1024))
                .with(new PoolOptions().setHttp1MaxSize(AT_ONCE_TO_ONE))
                // What breaks is told by the request that it breaks, and not by an error in our log.
                .withConnectHandler(connection -> connection.exceptionHandler(e -> {}))
                .build();
        this.lookUps =
                new ThreadPoolExecutor(0, LOOKED_UP_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    var thread = new Thread(task, "outbound-names");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @PreDestroy
    void close() {
        lookUps.shutdownNow();
        http.close();
    }

    /**
     * Whether requests may go to this address, as far as can be known now. It waits for name servers: not for transactions.
     *
     * @throws OutboundFailure when they may not
     */
    public void check(String address, Duration patience) throws OutboundFailure {
        var destination = Destination.of(address, isLocalWork);
        if (!isLocalWork) {
            look(destination, patience);
        }
    }

    /**
     * Sends some JSON and waits for the answer.
     *
     * @param patience for all of it: the name, the connection, the answer
     * @throws OutboundFailure when there is none
     */
    public OutboundAnswer post(String address, Map<String, String> headers, byte[] json, Duration patience)
            throws OutboundFailure {
        var end = System.nanoTime() + patience.toNanos();
        var destination = Destination.of(address, isLocalWork);
        var place = look(destination, patience);
        var exchange = new Exchange(context, http, request(destination, place, headers), Buffer.buffer(json));
        try {
            return exchange.answer(Duration.ofNanos(end - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundFailure(Reason.BROKEN_OFF, e);
        }
    }

    private static RequestOptions request(Destination to, InetAddress place, Map<String, String> headers) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(to.port(), place.getHostAddress()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.isEncrypted())
                .setURI(to.path())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Marquee");
        headers.forEach(request::putHeader);
        return request;
    }

    private InetAddress look(Destination destination, Duration patience) throws OutboundFailure {
        Callable<InetAddress> task = () -> destination.look(names, isLocalWork);
        Future<InetAddress> found;
        try {
            found = lookUps.submit(task);
        } catch (RejectedExecutionException e) {
            throw new OutboundFailure(Reason.TIMED_OUT, e);
        }
        try {
            return found.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            found.cancel(true);
            throw new OutboundFailure(Reason.TIMED_OUT, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof OutboundFailure failure
                    ? failure
                    : new OutboundFailure(Reason.UNKNOWN_HOST, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundFailure(Reason.BROKEN_OFF, e);
        }
    }
}
