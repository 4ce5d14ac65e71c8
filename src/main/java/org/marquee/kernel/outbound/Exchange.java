package org.marquee.kernel.outbound;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.outbound.OutboundFailure.Reason;

/** One request and what comes of it. The status is the answer: once it is there, a body that never ends changes nothing. */
final class Exchange {
    private static final int LONGEST_BODY = 64 * 1024;

    private final CompletableFuture<OutboundAnswer> answer = new CompletableFuture<>();
    private final AtomicReference<@Nullable HttpClientRequest> request = new AtomicReference<>();
    private final AtomicReference<@Nullable HttpClientResponse> head = new AtomicReference<>();

    /** Of the event loop alone, until the answer is complete. */
    private final Buffer body = Buffer.buffer();

    private volatile boolean isOver;

    /** @param context on which all of it happens: what comes is looked at before more of it comes */
    Exchange(Context context, HttpClient http, RequestOptions options, Buffer content) {
        context.runOnContext(now -> http.request(options)
                .compose(opened -> {
                    request.set(opened);
                    if (isOver) {
                        opened.reset();
                    }
                    return opened.send(content);
                })
                .onSuccess(this::read)
                .onFailure(answer::completeExceptionally));
    }

    private void read(HttpClientResponse response) {
        head.set(response);
        try {
            response.handler(part -> append(part, response));
            response.endHandler(end -> answer.complete(whole(response)));
            response.exceptionHandler(e -> answer.complete(whole(response)));
        } catch (IllegalStateException e) {
            // It has ended already; the status is what counts.
            answer.complete(whole(response));
        }
    }

    private void append(Buffer part, HttpClientResponse response) {
        body.appendBuffer(part, 0, Math.min(part.length(), LONGEST_BODY - body.length()));
        if (body.length() >= LONGEST_BODY) {
            answer.complete(whole(response));
            response.request().reset();
        }
    }

    private OutboundAnswer whole(HttpClientResponse response) {
        return new OutboundAnswer(response.statusCode(), response.getHeader("Retry-After"), body.getBytes());
    }

    /**
     * Waits for it, and hangs up where it takes too long.
     *
     * @throws OutboundFailure when there is none
     */
    OutboundAnswer answer(Duration patience) throws OutboundFailure, InterruptedException {
        try {
            return answer.get(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            hangUp();
            var response = head.get();
            if (response == null) {
                throw new OutboundFailure(Reason.TIMED_OUT, e);
            }
            return new OutboundAnswer(response.statusCode(), response.getHeader("Retry-After"), new byte[0]);
        } catch (ExecutionException e) {
            throw new OutboundFailure(reason(e.getCause()), e);
        }
    }

    private void hangUp() {
        isOver = true;
        var opened = request.get();
        if (opened != null) {
            opened.reset();
        }
    }

    private static Reason reason(@Nullable Throwable cause) {
        if (cause instanceof ConnectTimeoutException) {
            return Reason.TIMED_OUT;
        }
        if (cause instanceof SSLException) {
            return Reason.UNTRUSTED;
        }
        return cause instanceof SocketException
                        && !(String.valueOf(cause.getMessage()).contains("reset"))
                ? Reason.UNREACHABLE
                : Reason.BROKEN_OFF;
    }
}
