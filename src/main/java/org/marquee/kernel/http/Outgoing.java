package org.marquee.kernel.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The answers that are made and have not left yet. Under load they wait for the network's own threads: thousands of them, two hundred
 * kilobytes each, would fill the memory, so that nobody is let in who would make more. And clients take them as slowly as they
 * like; of these, those who came first are hung up on when there is no room for all. What the cache answers with is not counted:
 * all who take it share it.
 */
@Singleton
public class Outgoing {
    private static final int BEHIND_THE_CACHE = 1_900;

    /** Of the memory, for those who wait for us, and as much for those whom we wait for; while they leave, they are there twice. */
    private static final int PART_OF_MEMORY = 8;

    /** Bytes; a connection itself takes more than what is smaller. */
    private static final long WORTH_COUNTING = 16 * 1024;

    private final long room;
    private final AtomicLong waiting = new AtomicLong();

    /** That clients have not taken whole, the oldest first. */
    private final Set<Answer> slow = new LinkedHashSet<>();

    private long slowBytes;

    @Inject
    Outgoing() {
        this(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    Outgoing(long room) {
        this.room = room;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEHIND_THE_CACHE);
    }

    void watch(RoutingContext request) {
        request.addEndHandler(ended -> follow(request));
        request.next();
    }

    /** Whether there is no room for more; asked before more are made. */
    public boolean areTooMany() {
        return waiting.get() > room;
    }

    private void follow(RoutingContext request) {
        var length = request.response().bytesWritten();
        if (length < WORTH_COUNTING) {
            return;
        }
        var line = ((ConnectionBase) request.request().connection()).channelHandlerContext();
        waiting.addAndGet(length);
        // Its turn comes behind that of the answer.
        line.executor().execute(() -> {
            waiting.addAndGet(-length);
            // Nothing more: it leaves when all before it has left.
            var end = line.writeAndFlush(Unpooled.EMPTY_BUFFER);
            if (!end.isDone()) {
                var answer = new Answer(line, length);
                enter(answer);
                end.addListener(left -> leave(answer));
            }
        });
    }

    private void enter(Answer answer) {
        var tooSlow = new ArrayList<Answer>();
        synchronized (slow) {
            slow.add(answer);
            slowBytes += answer.length;
            var left = slowBytes;
            for (var one : slow) {
                // Whatever its length, the newest has had no time yet.
                if (left <= room || one == answer) {
                    break;
                }
                tooSlow.add(one);
                left -= one.length;
            }
        }
        // Not the connections, which would send the rest first.
        tooSlow.forEach(one -> one.line.close());
    }

    private void leave(Answer answer) {
        synchronized (slow) {
            slow.remove(answer);
            slowBytes -= answer.length;
        }
    }

    /** Not a record: two of the same length are two. */
    private static final class Answer {
        private final ChannelHandlerContext line;
        private final long length;

        Answer(ChannelHandlerContext line, long length) {
            this.line = line;
            this.length = length;
        }
    }
}
