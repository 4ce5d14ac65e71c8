package org.marquee.kernel.cache;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Committed;
import org.marquee.kernel.sql.Bulletin;

/**
 * Whether there is a cache, and whether it may be used. It may as long as it is heard what others change, and not a moment
 * longer: see {@link Listener}. What is changed here is cut before whoever changed it gets an answer.
 */
@Singleton
class DeliveryCache {
    /** When all of the application is there. */
    private static final int LATE = 4_000;

    private final CacheConfig config;
    private final Hearing hearing;
    private volatile @Nullable Store store;
    private volatile @Nullable Listener listener;

    DeliveryCache(CacheConfig config, @All List<Appointments> appointments, Bulletin bulletin) {
        this.config = config;
        this.hearing = new Hearing(appointments, bulletin, config.listenUrl());
    }

    /** Null while there is none, or while it can't be trusted. */
    @Nullable
    Store usable() {
        var now = store;
        var ears = listener;
        return now != null && ears != null && ears.isListening() ? now : null;
    }

    void start(@Observes @Priority(LATE) StartupEvent event) {
        long size = config.size().asLongValue();
        long room = PlatformDependent.maxDirectMemory();
        if (size > room) {
            throw new IllegalStateException(
                    "marquee.cache.size is %d bytes, but there are only %d outside of the heap: set -XX:MaxDirectMemorySize"
                            .formatted(size, room));
        }
        open(size, config.maxAge());
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    /** @param size bytes; none is no cache */
    synchronized void open(long size, Duration maxAge) {
        if (size > 0) {
            var opened = new Store(size, maxAge);
            store = opened;
            listener = new Listener(opened, hearing);
            listener.start();
        }
    }

    synchronized void close() {
        var ears = listener;
        if (ears != null) {
            ears.stop();
        }
        listener = null;
        var answers = store;
        store = null;
        if (answers != null) {
            answers.close();
        }
    }

    void cut(@Observes Committed change) {
        var all = store;
        if (all != null) {
            all.cut(change.keys());
        }
    }
}
