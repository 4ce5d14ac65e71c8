package org.marquee.image.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names may be, and how they are listed, in every store. */
abstract class NamesContract extends StoreFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "../a",
                "a/../../b",
                "a/..",
                "..",
                ".",
                "./a",
                "a//b",
                "a/",
                "a..b",
                "A",
                "a b",
                "a\\b",
                "a\0b",
                "a\nb",
                "é",
                "%2e%2e/a",
                ".hidden",
                "a/.hidden",
                "-a",
                ".unfinished/a",
                "~/a",
                "a:b"
            })
    void names_that_are_not_ours_are_refused(String name) throws Exception {
        var file = file(bytes(1));

        assertThrows(IllegalArgumentException.class, () -> store().put(name, file));
        assertThrows(IllegalArgumentException.class, () -> store().find(name));
        assertEquals(Set.of(), names(""));
    }

    @Test
    void nothing_else_can_be_deleted() {
        for (var name : List.of("../a", "/etc/passwd", ".unfinished/../a", ".unfinished/", ".unfinished", "a/..")) {
            assertThrows(IllegalArgumentException.class, () -> store().delete(name));
        }
    }

    @Test
    void names_may_be_long_but_not_endless() throws Exception {
        var longest = "a".repeat(98) + "/" + "b.-9".repeat(25) + "c";

        store().put(longest, file(bytes(3)));

        assertEquals(3, store().find(longest).orElseThrow().length());
        assertThrows(IllegalArgumentException.class, () -> store().find(longest + "d"));
        assertThrows(IllegalArgumentException.class, () -> store().find("a/".repeat(50_000) + "a"));
    }

    @Test
    void everything_is_listed_by_prefix_and_age() throws Exception {
        var all = new TreeSet<String>();
        for (var name : List.of("a", "ab/c", "ab/d/e", "abc/f", "b/g", "b/h.jpg", "b-i")) {
            store().put(name, file(bytes(1)));
            all.add(name);
        }

        assertEquals(all, names(""));
        assertEquals(Set.of("ab/c", "ab/d/e"), names("ab/"));
        assertEquals(Set.of("ab/c", "ab/d/e", "abc/f"), names("ab"));
        assertEquals(Set.of("b/h.jpg"), names("b/h"));
        assertEquals(Set.of(), names("c"));
        assertEquals(Set.of(), names(MediaStore.UNFINISHED));
        assertEquals(Set.of(), names("", LONG_AGO));
    }

    @Test
    void what_is_listed_can_be_deleted_meanwhile() throws Exception {
        var file = file(bytes(1));
        for (var number = 0; number < 30; number++) {
            store().put("sweep/%d/%d".formatted(number % 7, number), file);
        }

        store().each("sweep/", FAR_AHEAD, name -> assertTrue(store().delete(name)));

        assertEquals(Set.of(), names(""));
    }
}
