package org.marquee.image.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;

/** A store to test, and files to put there. */
abstract class StoreFixture {
    static final Instant FAR_AHEAD = Instant.parse("2999-01-01T00:00:00Z");
    static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @TempDir
    Path folder;

    abstract MediaStore store();

    Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "source", ""), bytes);
    }

    /** Always the same for one size. */
    static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    static byte[] read(Blob blob) throws IOException {
        try (var in = blob.open()) {
            return in.readAllBytes();
        }
    }

    Set<String> names(String prefix) {
        return names(prefix, FAR_AHEAD);
    }

    static void together(List<Callable<Object>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    Set<String> names(String prefix, Instant olderThan) {
        var names = new TreeSet<String>();
        store().each(prefix, olderThan, name -> assertTrue(names.add(name), name + " is listed twice"));
        return names;
    }
}
