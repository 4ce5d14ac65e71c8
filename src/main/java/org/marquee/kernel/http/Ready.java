package org.marquee.kernel.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What a delivery resource answers that may have been made before anybody asked: one of the two. */
public record Ready<T extends Cacheable>(
        @Nullable Prepared prepared, @Nullable T fresh) {

    public static <T extends Cacheable> Ready<T> prepared(Prepared prepared) {
        return new Ready<>(prepared, null);
    }

    public static <T extends Cacheable> Ready<T> fresh(T thing) {
        return new Ready<>(null, thing);
    }

    /** What there is of the two. */
    Object content() {
        return prepared == null ? requireNonNull(fresh) : prepared;
    }
}
