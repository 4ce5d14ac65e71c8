package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.marquee.kernel.http.Representation;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** Readers with a cache between them and the application, which other tests do without. */
@Singleton
class Reading {
    static final long MEBIBYTE = 1 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DeliveryCache cache;
    private final DeliveryAddresses addresses;
    private final Given given;

    Reading(DeliveryCache cache, DeliveryAddresses addresses, Given given) {
        this.given = given;
        this.cache = cache;
        this.addresses = addresses;
    }

    void open() {
        open(64 * MEBIBYTE, Duration.ofMinutes(5));
    }

    void open(long size, Duration maxAge) {
        cache.open(size, maxAge);
        await(this::isUsable);
    }

    void close() {
        cache.close();
    }

    boolean isUsable() {
        return cache.usable() != null;
    }

    Store store() {
        var store = cache.usable();
        if (store == null) {
            throw new AssertionError("The cache is not in use");
        }
        return store;
    }

    boolean isKept(String address) {
        return store().find(addresses.canonical(address).orElseThrow()) != null;
    }

    /** Everybody reads everything, until all of it that there is is kept: what was written just now may still be on its way here. */
    void fill(Collection<String> all) {
        // Nothing is kept for who comes first: one by one, each second visit would wait for its turn.
        all.stream().filter(address -> !isKept(address)).forEach(Wire::get);
        all.forEach(address -> await(() -> Wire.get(address).statusCode() != 200 || isKept(address)));
    }

    /** Waits until all that was changed before has been heard of here. */
    void settle() {
        var marker = "marker-" + UUID.randomUUID();
        // Nobody is known who comes for the first time.
        keep(marker);
        keep(marker);
        given.texts("select cast(pg_notify('marquee_change', '%s') as text)".formatted(marker))
                .count();
        await(() -> store().find(marker) == null);
    }

    private void keep(String marker) {
        var body = Representation.plain(new byte[1]);
        var kept = new Kept(marker, Set.of(marker), body, null, form -> new Form(form, Map.of()));
        store().land(store().begin(marker), kept);
    }

    /** What is answered past the cache: whoever says who they are gets nothing that was kept, and leaves nothing. */
    static HttpResponse<byte[]> fresh(String address, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer of-nothing";
        return Wire.get(address, all);
    }

    /** Where readers get something else than without a cache. */
    static List<String> stale(Collection<String> all) {
        return all.stream()
                .filter(address -> !same(fresh(address), Wire.get(address)))
                .toList();
    }

    static boolean same(HttpResponse<byte[]> one, HttpResponse<byte[]> other) {
        if (one.statusCode() != other.statusCode()) {
            return false;
        }
        // Problems have a number of their own.
        return one.statusCode() != 200
                || Arrays.equals(one.body(), other.body()) && headers(one).equals(headers(other));
    }

    /** All but the time. */
    static Map<String, List<String>> headers(HttpResponse<?> response) {
        var headers = new HashMap<>(response.headers().map());
        headers.remove("date");
        return headers;
    }

    static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "It does not come");
            LockSupport.parkNanos(5_000_000);
        }
    }
}
