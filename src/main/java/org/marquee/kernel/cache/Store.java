package org.marquee.kernel.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Committed;

/**
 * The answers by their addresses, and by the keys that cut them. What is cut is gone when {@link #cut} returns, and no load that
 * was under way meanwhile brings it back. Finding takes no lock.
 */
final class Store {
    private final Cache<String, Kept> answers;
    private final ConcurrentHashMap<String, Set<Kept>> byKey = new ConcurrentHashMap<>();
    private final Acquaintances acquaintances = new Acquaintances();
    private final Map<String, Flight> joinable = new HashMap<>();
    private final Set<Flight> underWay = new HashSet<>();
    private boolean isClosed;

    /** @param size bytes */
    Store(long size, Duration maxAge) {
        answers = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((String address, Kept kept) -> kept.weight())
                .expireAfterWrite(maxAge)
                // At once, in the thread that fills: no other pool is needed, and the index is never behind.
                .executor(Runnable::run)
                .removalListener(this::forget)
                .build();
    }

    @Nullable
    Kept find(String address) {
        return answers.getIfPresent(address);
    }

    /**
     * Waits for somebody who is asking for the same already.
     *
     * @return null when nobody was: then the caller has to ask, and to land
     */
    @Nullable
    synchronized Flight joinOrBegin(String address, Supplier<Flight.Waiting> other) {
        var flight = joinable.get(address);
        if (flight != null) {
            flight.join(other.get());
            return null;
        }
        var own = new Flight(address);
        joinable.put(address, own);
        underWay.add(own);
        return own;
    }

    /** Begins for oneself: nobody joins. */
    synchronized Flight begin(String address) {
        var own = new Flight(address);
        underWay.add(own);
        return own;
    }

    /**
     * Keeps what came, unless something in it has changed since the flight began, or nobody has asked for it before. Tells those who
     * waited.
     */
    void land(Flight flight, Kept kept) {
        List<Flight.Waiting> waiting;
        boolean isFresh;
        synchronized (this) {
            waiting = leave(flight);
            isFresh = !isClosed && !flight.isStale(kept.keys);
            if (waiting != null && isFresh && (acquaintances.meet(flight.address) || !waiting.isEmpty())) {
                kept.keys.forEach(key -> byKey.compute(key, (any, all) -> with(kept, all)));
                answers.put(flight.address, kept);
            } else {
                kept.forget();
            }
        }
        if (waiting != null) {
            waiting.forEach(isFresh ? other -> other.served(kept) : Flight.Waiting::outdated);
        }
    }

    /** Nothing came that can be kept. */
    List<Flight.Waiting> giveUp(Flight flight) {
        synchronized (this) {
            var waiting = leave(flight);
            return waiting == null ? List.of() : waiting;
        }
    }

    private @Nullable List<Flight.Waiting> leave(Flight flight) {
        joinable.remove(flight.address, flight);
        underWay.remove(flight);
        return flight.land();
    }

    /**
     * Forgets all answers that have one of these keys. Those under way are told first: what lands after that is not kept, and what
     * landed before is found here. Nobody has to wait for the forgetting itself, which takes a while when there is much of it.
     */
    void cut(Collection<String> keys) {
        if (keys.contains(Committed.ALL)) {
            cutAll();
            return;
        }
        synchronized (this) {
            underWay.forEach(flight -> flight.cut(keys));
        }
        for (var key : keys) {
            for (var kept : byKey.getOrDefault(key, Set.of())) {
                answers.asMap().remove(kept.address, kept);
            }
        }
    }

    /** Gives back all memory, and keeps nothing more. */
    void close() {
        synchronized (this) {
            isClosed = true;
        }
        cutAll();
    }

    void cutAll() {
        synchronized (this) {
            underWay.forEach(Flight::cutAll);
        }
        answers.invalidateAll();
    }

    private static Set<Kept> with(Kept kept, @Nullable Set<Kept> others) {
        var all = others == null ? ConcurrentHashMap.<Kept>newKeySet(2) : others;
        all.add(kept);
        return all;
    }

    /** Called in any thread, and while locks of the cache are held: it must not wait for ours. */
    private void forget(@Nullable String address, @Nullable Kept kept, RemovalCause cause) {
        if (kept != null) {
            for (var key : kept.keys) {
                byKey.computeIfPresent(key, (any, all) -> all.remove(kept) && all.isEmpty() ? null : all);
            }
            kept.forget();
        }
    }

    /** For tests: how many answers there are. */
    long count() {
        answers.cleanUp();
        return answers.estimatedSize();
    }

    /** For tests: bytes, about. */
    long weight() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** For tests: how many keys cut anything. */
    int keys() {
        return byKey.size();
    }
}
