package org.marquee.image.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Bytes that are kept. */
public interface Blob {
    /** In bytes. */
    long length();

    /**
     * Some of the bytes, to be closed. A stream that ends too early fails instead of ending.
     *
     * @throws IndexOutOfBoundsException when they aren't all within the length
     * @throws StoreUnavailable when the store fails, or something else has the name by now
     */
    InputStream open(long offset, long length);

    /** All of them. */
    default InputStream open() {
        return open(0, length());
    }

    /** Where they lie, if in a file, so that the kernel can send them. */
    default Optional<Path> path() {
        return Optional.empty();
    }

    /** Refuses what is not all within the length. */
    default void requireRange(long offset, long length) {
        Objects.checkFromIndexSize(offset, length, length());
    }
}
