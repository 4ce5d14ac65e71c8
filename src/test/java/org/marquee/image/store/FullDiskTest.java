package org.marquee.image.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.SmallDisk;

/** A folder on a disk that has no room left. */
class FullDiskTest extends StoreFixture {
    private static final Path FULL = Path.of("/dev/full");

    private Path media;
    private FileMediaStore store;

    @BeforeEach
    void prepare() {
        media = folder.resolve("media");
        store = FileMediaStore.in(media);
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void a_disk_that_is_full_is_told_from_others_and_keeps_no_part() throws Exception {
        assumeTrue(Files.isWritable(FULL));
        store.put("a/b", file(bytes(5)));
        var full = new FileMediaStore(media) {
            @Override
            FileChannel create(Path unfinished) throws IOException {
                Files.write(unfinished, bytes(1000));
                return FileChannel.open(FULL, StandardOpenOption.WRITE);
            }
        };

        assertThrows(OutOfSpace.class, () -> full.put("a/b", file(bytes(100_000))));
        assertThrows(OutOfSpace.class, () -> full.put("c/d", file(bytes(100_000))));

        assertEquals(Set.of("a/b"), names(""));
        assertEquals(5, store.find("a/b").orElseThrow().length());
        assertFalse(Files.exists(media.resolve("c")));
    }

    /** For real, where this may be done. */
    @Test
    void a_small_disk_fills_up_and_works_again_when_there_is_room() throws Exception {
        var disk = Files.createDirectories(folder.resolve("disk"));
        SmallDisk.mount(disk);
        assumeTrue(SmallDisk.isSmall(disk));
        try {
            store = FileMediaStore.in(disk.resolve("media"));
            var large = file(bytes(3_000_000));
            store.put("a/1", large);
            store.put("a/2", large);

            for (var attempt = 0; attempt < 3; attempt++) {
                assertThrows(OutOfSpace.class, () -> store.put("b/3", large));
            }
            assertEquals(Set.of("a/1", "a/2"), names(""));
            assertTrue(store.find("b/3").isEmpty());
            store.check();

            store.delete("a/1");
            store.put("b/3", large);
            assertArrayEquals(bytes(3_000_000), read(store.find("b/3").orElseThrow()));
        } finally {
            SmallDisk.unmount(disk);
        }
    }
}
