package org.marquee.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurrogateKeysTest {
    @Test
    void what_is_hidden_cuts_and_is_not_told() {
        var keys = new SurrogateKeys()
                .part("film", id(1))
                .hidden("review", id(2))
                .hiddenCollection("term")
                .standIn("review");
        assertEquals("reviews " + SurrogateKeys.key("film", id(1)), keys.header());
        assertEquals(Set.of(SurrogateKeys.key("film", id(1)), SurrogateKeys.key("review", id(2)), "terms"), keys.all());
    }

    @Test
    void a_part_has_the_key_of_its_type_and_the_end_of_its_id() {
        var id = UUID.fromString("018ad3c0-bcac-7b9c-aa92-fd245996ecce");
        assertEquals("film-fd245996ecce", new SurrogateKeys().part("film", id).header());
    }

    @Test
    void a_part_that_is_shown_twice_has_one_key() {
        var keys = new SurrogateKeys()
                .part("film", id(1))
                .part("film", id(1))
                .collection("review")
                .collection("review");
        assertEquals("reviews film-000000000001", keys.header());
    }

    @Test
    void the_order_of_the_types_does_not_depend_on_the_order_of_the_parts() {
        assertEquals(
                new SurrogateKeys().part("film", id(1)).part("author", id(2)).header(),
                new SurrogateKeys().part("author", id(2)).part("film", id(1)).header());
    }

    @Test
    void where_there_are_too_many_parts_the_key_of_all_stands_for_the_type_with_the_most() {
        var keys = new SurrogateKeys().part("review", id(1)).part("author", id(2));
        IntStream.range(0, 200).forEach(i -> keys.part("person", id(i)));
        assertEquals("persons folded-persons author-000000000002 review-000000000001", keys.header());
    }

    @Test
    void as_many_parts_as_fit_keep_their_keys() {
        var keys = new SurrogateKeys();
        IntStream.range(0, SurrogateKeys.LONGEST / "film-000000000000 ".length())
                .forEach(i -> keys.part("film", id(i)));
        assertTrue(keys.header().startsWith("film-000000000000 "));
        assertFalse(keys.header().contains("films"));
    }

    @Test
    void the_header_is_as_long_as_it_may_be_and_not_longer() {
        for (int parts = 1; parts < 400; parts++) {
            var keys = new SurrogateKeys();
            for (int i = 0; i < parts; i++) {
                keys.part(i % 3 == 0 ? "image" : "term", new UUID(0, i));
            }
            assertTrue(keys.header().length() <= SurrogateKeys.LONGEST, parts + " parts");
        }
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
