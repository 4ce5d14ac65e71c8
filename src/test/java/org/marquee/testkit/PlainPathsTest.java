package org.marquee.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that are followed here lead where REST Assured's lead; all others are left to it. */
class PlainPathsTest {
    private static final JsonPath BODY = JsonPath.from("""
            {
              "id": 7,
              "rating": 3.5,
              "film": {"slug": "burning", "year": null, "size": 2, "class": "a", "empty": true},
              "tags": [],
              "items": [
                {"slug": "one", "film": {"slug": "stalker"}, "tags": [{"slug": "x"}]},
                {"slug": null, "film": null, "tags": [], "more": true}
              ],
              "words": ["some", "more"],
              "mixed": [{"slug": "one"}, null]
            }""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "rating",
                "film",
                "film.slug",
                "film.size",
                "film.class",
                "film.empty",
                "tags",
                "tags.slug",
                "items",
                "items.slug",
                "items.film",
                "items.more",
                "items.tags",
                "items[0]",
                "items[1].more",
                "items[0].film.slug",
                "items[0].tags[0].slug",
                "items[0].tags.slug",
                "words",
                "words[1]",
                "mixed[0].slug"
            })
    void plain_paths_lead_where_they_lead_for_rest_assured(String path) {
        Object theirs = BODY.get(path);
        assertEquals(Optional.of(theirs), PlainPaths.find(path, BODY.get()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "other",
                "film.year",
                "film.year.month",
                "items[7]",
                "items[-1]",
                "items[0..1]",
                "items.size()",
                "items.film.slug",
                "items.tags.slug",
                "items.empty",
                "items.class",
                "words.slug",
                "mixed.slug",
                "id.slug",
                "items.find { it.slug == 'one' }",
                "film.'slug'",
                "items*.slug",
                "a-b",
                "id + 1"
            })
    void what_takes_groovy_is_left_to_it(String path) {
        assertEquals(Optional.empty(), PlainPaths.find(path, BODY.get()));
    }
}
