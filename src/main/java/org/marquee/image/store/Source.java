package org.marquee.image.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is to be kept: trouble with it is not the store's. */
record Source(Path file, long length) {
    static Source of(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new FileNotFoundException("There is no file " + file);
            }
            return new Source(file, Files.size(file));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Refuses a file of which there were fewer bytes, or more, than it said. */
    void requireAll(long bytes) {
        if (bytes != length) {
            throw unreadable(new IOException("%s has %d bytes instead of %d".formatted(file, bytes, length)));
        }
    }

    static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("A file that is to be kept can't be read", e);
    }
}
