package org.marquee.image.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every store, wherever it keeps the bytes. */
abstract class StoreContract extends NamesContract {
    @Test
    void what_was_put_is_found_byte_for_byte() throws Exception {
        for (var size : new int[] {0, 1, 65_537, 3_000_000}) {
            var bytes = bytes(size);
            store().put("originals/" + size, file(bytes));

            var blob = store().find("originals/" + size).orElseThrow();

            assertEquals(size, blob.length());
            assertArrayEquals(bytes, read(blob));
        }
    }

    @Test
    void the_file_that_was_put_stays_where_it_is() throws Exception {
        var file = file(bytes(10));

        store().put("a", file);

        assertEquals(10, Files.size(file));
    }

    @Test
    void nothing_is_found_where_nothing_was_put() throws Exception {
        store().put("a/b/c", file(bytes(1)));

        assertTrue(store().find("nothing").isEmpty());
        assertTrue(store().find("a/nothing/at/all").isEmpty());
        assertTrue(store().find("a/b").isEmpty(), "a folder");
    }

    @Test
    void what_is_put_again_replaces_what_was_there() throws Exception {
        store().put("a/b", file(bytes(1000)));
        store().put("a/b", file(bytes(7)));

        assertArrayEquals(bytes(7), read(store().find("a/b").orElseThrow()));
        assertEquals(Set.of("a/b"), names(""));
    }

    @Test
    void any_part_can_be_read() throws Exception {
        var bytes = bytes(1000);
        store().put("parts", file(bytes));
        var blob = store().find("parts").orElseThrow();

        for (var part : new int[][] {{0, 1000}, {0, 1}, {999, 1}, {10, 90}, {500, 500}, {1000, 0}, {3, 0}}) {
            try (var in = blob.open(part[0], part[1])) {
                assertArrayEquals(Arrays.copyOfRange(bytes, part[0], part[0] + part[1]), in.readAllBytes());
            }
        }
    }

    @Test
    void parts_beyond_the_end_are_refused() throws Exception {
        store().put("parts", file(bytes(1000)));
        var blob = store().find("parts").orElseThrow();

        for (var part : new long[][] {{0, 1001}, {1000, 1}, {-1, 1}, {1, -1}, {1, Long.MAX_VALUE}}) {
            assertThrows(IndexOutOfBoundsException.class, () -> blob.open(part[0], part[1]));
        }
    }

    @Test
    void what_is_deleted_is_gone() throws Exception {
        store().put("a/b", file(bytes(1)));
        var blob = store().find("a/b").orElseThrow();

        assertTrue(store().delete("a/b"));

        assertFalse(store().delete("a/b"), "a second time");
        assertFalse(store().delete("a"), "no more than a folder");
        assertTrue(store().find("a/b").isEmpty());
        assertThrows(StoreUnavailable.class, blob::open);
    }

    @Test
    void of_many_that_put_one_name_one_stays_and_readers_see_whole_ones() throws Exception {
        var writers = 8;
        var size = 400_000;
        var files = new ArrayList<Path>();
        for (var writer = 0; writer < writers; writer++) {
            files.add(file(filled(size, writer)));
        }
        store().put("one/name", files.get(0));
        var tasks = new ArrayList<Callable<Object>>();
        files.forEach(file -> tasks.add(() -> {
            store().put("one/name", file);
            return "";
        }));
        IntStream.range(0, writers).forEach(reader -> tasks.add(() -> readWhole(size)));

        together(tasks);

        assertEquals(size, readWhole(size));
        assertEquals(Set.of("one/name"), names(""));
    }

    @Test
    void a_file_that_cannot_be_read_leaves_nothing() {
        assertThrows(UncheckedIOException.class, () -> store().put("a/b", folder.resolve("missing")));
        assertThrows(UncheckedIOException.class, () -> store().put("a/b", folder));

        assertEquals(Set.of(), names(""));
    }

    /** The kernel says that such a file has 4096 bytes, and then gives a few. */
    @Test
    void a_file_that_ends_too_early_leaves_what_was_there() throws Exception {
        var shorter = Path.of("/sys/devices/system/cpu/online");
        assumeTrue(Files.isReadable(shorter) && Files.size(shorter) > Files.readAllBytes(shorter).length);
        store().put("a/b", file(bytes(5)));

        assertThrows(UncheckedIOException.class, () -> store().put("a/b", shorter));
        assertThrows(UncheckedIOException.class, () -> store().put("c", shorter));

        assertEquals(5, store().find("a/b").orElseThrow().length());
        assertEquals(Set.of("a/b"), names(""));
    }

    @Test
    void a_store_that_works_says_nothing() {
        store().check();
    }

    /** How many equal bytes there are, which come from one writer. */
    private int readWhole(int size) throws IOException {
        while (true) {
            try {
                var bytes = read(store().find("one/name").orElseThrow());
                assertArrayEquals(filled(size, bytes[0]), bytes);
                return bytes.length;
            } catch (StoreUnavailable e) {
                // Replaced between the two questions to a bucket: not a wrong answer, but none.
            }
        }
    }

    private static byte[] filled(int size, int with) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
