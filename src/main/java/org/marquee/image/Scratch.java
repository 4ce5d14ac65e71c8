package org.marquee.image;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.image.store.Blob;
import org.marquee.image.store.MediaStore;
import org.marquee.kernel.problem.Unavailable;

/** Files that live as long as one piece of work. */
final class Scratch {
    static final String PREFIX = "marquee-picture";

    private Scratch() {}

    static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Keeps the bytes in the store. */
    static void put(MediaStore store, String name, byte[] bytes) {
        with(file -> {
            Files.write(file, bytes);
            store.put(name, file);
            return name;
        });
    }

    /** @param work with a file that has the bytes */
    static <T> T with(Blob blob, Function<Path, T> work) {
        return blob.path().map(work).orElseGet(() -> withCopy(blob, work));
    }

    private static <T> T withCopy(Blob blob, Function<Path, T> work) {
        return with(file -> {
            try (var in = blob.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return work.apply(file);
        });
    }

    private static <T> T with(FileWork<T> work) {
        Path file = null;
        try {
            file = Files.createTempFile(PREFIX, null);
            return work.on(file);
        } catch (IOException e) {
            throw new Unavailable("There is no room for pictures that are being worked on. Please try again later.", e);
        } finally {
            delete(file);
        }
    }

    static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            Log.warnf("A temporary file stays behind: %s", file);
        }
    }

    private interface FileWork<T> {
        T on(Path file) throws IOException;
    }
}
