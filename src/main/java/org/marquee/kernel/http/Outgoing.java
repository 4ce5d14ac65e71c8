package org.marquee.kernel.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundInvoker;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The answers that are made and have not left yet: under load they wait for the network's own threads, and a client takes them as
 * slowly as it likes. Thousands of them, two hundred kilobytes each, would fill the memory. When there is little room left, nobody
 * is let in who would make more of them, and who has been taking theirs for long is hung up on. What the cache answers with is not
 * counted: all who take it share it.
 */
@Singleton
public class Outgoing {
    private static final int BEHIND_THE_CACHE = 1_900;

    /** Of the memory, for all of them; while they leave, they are there twice. */
    private static final int PART_OF_MEMORY = 8;

    /** Bytes; a connection itself takes more than what is smaller. */
    private static final long WORTH_COUNTING = 16 * 1024;

    private static final Duration LONG = Duration.ofSeconds(5);

    private final long room;
    private final Duration patience;

    /** The oldest first. */
    private final Set<Answer> answers = new LinkedHashSet<>();

    private volatile long bytes;

    @Inject
    Outgoing() {
        this(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY, LONG);
    }

    Outgoing(long room, Duration patience) {
        this.room = room;
        this.patience = patience;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEHIND_THE_CACHE);
    }

    void watch(RoutingContext request) {
        request.addEndHandler(ended -> follow(request));
        request.next();
    }

    private void follow(RoutingContext request) {
        var length = request.response().bytesWritten();
        if (length < WORTH_COUNTING) {
            return;
        }
        var line = ((ConnectionBase) request.request().connection()).channelHandlerContext();
        var answer = new Answer(line, length, System.nanoTime());
        enter(answer);
        // Nothing more, written behind it: it leaves when all before it has left.
        line.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(left -> leave(answer));
    }

    /** Whether there is no room for more; asked before more are made. */
    public boolean areTooMany() {
        if (bytes <= room) {
            return false;
        }
        // Not the connections, which would send the rest first.
        slow().forEach(ChannelOutboundInvoker::close);
        return true;
    }

    private List<ChannelHandlerContext> slow() {
        var now = System.nanoTime();
        synchronized (answers) {
            return answers.stream()
                    .takeWhile(answer -> now - answer.since > patience.toNanos())
                    .map(answer -> answer.line)
                    .toList();
        }
    }

    private void enter(Answer answer) {
        synchronized (answers) {
            answers.add(answer);
            bytes += answer.length;
        }
    }

    private void leave(Answer answer) {
        synchronized (answers) {
            answers.remove(answer);
            bytes -= answer.length;
        }
    }

    /** Not a record: two of the same length are two. */
    private static final class Answer {
        private final ChannelHandlerContext line;
        private final long length;
        private final long since;

        Answer(ChannelHandlerContext line, long length, long since) {
            this.line = line;
            this.length = length;
            this.since = since;
        }
    }
}
