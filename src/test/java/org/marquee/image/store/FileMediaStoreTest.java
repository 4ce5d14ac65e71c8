package org.marquee.image.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures in a folder. */
class FileMediaStoreTest extends StoreContract {
    private Path media;
    private FileMediaStore store;

    @BeforeEach
    void prepare() {
        media = folder.resolve("data/media");
        store = FileMediaStore.in(media);
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void a_name_is_a_path_that_other_programs_may_read() throws Exception {
        store.put("a/b.jpg", file(bytes(3)));

        assertArrayEquals(bytes(3), Files.readAllBytes(media.resolve("a/b.jpg")));
        assertEquals(
                media.resolve("a/b.jpg"),
                store.find("a/b.jpg").orElseThrow().path().orElseThrow());
        var usual = Files.getPosixFilePermissions(Files.createFile(folder.resolve("usual")));
        assertEquals(usual, Files.getPosixFilePermissions(media.resolve("a/b.jpg")));
    }

    @Test
    void folders_go_with_their_last_file() throws Exception {
        store.put("a/b/c", file(bytes(1)));
        store.put("a/d", file(bytes(1)));

        store.delete("a/b/c");
        assertFalse(Files.exists(media.resolve("a/b")));
        assertTrue(Files.exists(media.resolve("a")));

        store.delete("a/d");
        assertFalse(Files.exists(media.resolve("a")));
        assertTrue(Files.exists(media));
    }

    @Test
    void somebody_who_deletes_takes_no_folder_from_somebody_who_puts() throws Exception {
        var file = file(bytes(1));
        var tasks = new ArrayList<Callable<Object>>();
        for (var number = 0; number < 4; number++) {
            var name = "busy/folder/" + number;
            tasks.add(() -> {
                for (var round = 0; round < 200; round++) {
                    store.put(name, file);
                    store.delete(name);
                }
                return "";
            });
        }

        together(tasks);

        assertEquals(Set.of(), names(""));
        assertFalse(Files.exists(media.resolve("busy")));
    }

    @Test
    void what_a_crash_left_is_listed_and_can_be_deleted_but_not_found() throws Exception {
        var left = Files.write(
                Files.createDirectories(media.resolve(".unfinished")).resolve("0a-1b"), bytes(9));
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        assertEquals(Set.of(".unfinished/0a-1b"), names(""));
        assertEquals(Set.of(".unfinished/0a-1b"), names(MediaStore.UNFINISHED));
        assertEquals(Set.of(), names("a"));
        assertThrows(IllegalArgumentException.class, () -> store.find(".unfinished/0a-1b"));
        assertTrue(store.delete(".unfinished/0a-1b"));
        assertFalse(Files.exists(left));
        store.put("a", file(bytes(1)));
    }

    @Test
    void files_of_others_are_not_listed() throws Exception {
        Files.write(media.resolve("Thumbs.db"), bytes(1));
        Files.createDirectories(media.resolve("lost+found"));
        Files.write(media.resolve("lost+found/x"), bytes(1));
        Files.createSymbolicLink(media.resolve("link"), folder);

        assertEquals(Set.of(), names(""));
    }

    @Test
    void a_link_leads_nowhere() throws Exception {
        Files.createSymbolicLink(media.resolve("link"), file(bytes(4)));

        assertTrue(store.find("link").isEmpty());
        assertFalse(store.delete("link"));
    }

    @Test
    void the_folder_itself_may_be_a_link() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("elsewhere"), media);
        store = FileMediaStore.in(link);

        store.put("a/b", file(bytes(4)));

        assertEquals(Set.of("a/b"), names(""));
    }

    @Test
    void a_failure_that_is_not_for_want_of_room_is_told_as_one() throws Exception {
        Files.write(media.resolve("a"), bytes(1));

        assertThrows(StoreUnavailable.class, () -> store.put("a/b", file(bytes(1))));

        assertEquals(Set.of("a"), names(""));
    }

    @Test
    void a_folder_that_goes_away_is_told_and_works_again_when_it_is_back() throws Exception {
        store.put("a", file(bytes(1)));
        Files.move(media, folder.resolve("away"));

        var e = assertThrows(StoreUnavailable.class, store::check);
        assertTrue(e.getMessage().contains("MARQUEE_MEDIA_DIRECTORY"), e.getMessage());
        assertThrows(StoreUnavailable.class, () -> names(""));

        Files.move(folder.resolve("away"), media);
        store.check();
        assertTrue(store.find("a").isPresent());
    }

    @Test
    void a_folder_that_cannot_be_used_is_told_at_once() throws Exception {
        var file = file(bytes(1));

        for (var path : List.of(file, file.resolve("below"))) {
            var e = assertThrows(StoreUnavailable.class, () -> FileMediaStore.in(path));
            assertTrue(e.getMessage().contains(path + " (MARQUEE_MEDIA_DIRECTORY"), e.getMessage());
        }
    }
}
