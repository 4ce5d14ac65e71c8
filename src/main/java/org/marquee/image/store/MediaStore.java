package org.marquee.image.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bytes by name. Names are made by us: of {@code [a-z0-9.-]}, with slashes between, no two dots in a row; none may be the
 * folder of another. Others are refused with an {@link IllegalArgumentException}. A folder and a bucket look the same from
 * inside, so pictures move from one to the other by being copied.
 */
public interface MediaStore {
    /** What {@link #each} lists below here was never finished: nothing finds it, but it can be deleted. */
    String UNFINISHED = ".unfinished/";

    /**
     * Keeps a copy of the file, in place of what had the name before. Whoever reads meanwhile gets all of the one or all of
     * the other. When this returns, the bytes outlive a power failure; when it fails, nothing is left of them.
     *
     * @throws OutOfSpace when there is no room for it
     * @throws StoreUnavailable when the store fails for another reason
     * @throws java.io.UncheckedIOException when the file can't be read to its end
     */
    void put(String name, Path file);

    /** What has this name. */
    Optional<Blob> find(String name);

    /** Takes away what has this name, and says whether there was any. */
    boolean delete(String name);

    /**
     * Names all that was last put before a moment, in no order and without holding all names at once. The action may delete.
     *
     * @param prefix what the names begin with, which need not end with a slash; empty for all
     */
    void each(String prefix, Instant olderThan, Consumer<String> action);

    /**
     * Does nothing, in five seconds at most, if the store works.
     *
     * @throws StoreUnavailable with what to do about it
     */
    void check();
}
