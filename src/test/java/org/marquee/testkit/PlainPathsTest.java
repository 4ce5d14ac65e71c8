package org.marquee.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that are followed here lead where REST Assured's lead; all others are left to it. */
class PlainPathsTest {
    private static final String TEXT = """
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
              "mixed": [{"slug": "one"}, null],
              "large": 2147483648, "larger": 9223372036854775808, "largest": 1e39, "small": 0.1, "huge": 123456789.125,
              "minus": -2.5e-3, "text": "\\u00e4 \\\\ \\n"
            }""";
    private static final JsonPath BODY = JsonPath.from(TEXT);
    private static final JsonPath BODY_OF_OURS = PlainJson.of(TEXT);
    private static final Object PLAIN = PlainJson.read(TEXT);

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
                "other",
                "film.year",
                "film.year.month",
                "items[1].slug",
                "items[1].film.slug",
                "large",
                "larger",
                "largest",
                "small",
                "huge",
                "minus",
                "text",
                "mixed[0].slug"
            })
    void plain_paths_lead_where_they_lead_for_rest_assured(String path) {
        Object theirs = BODY.get(path);
        assertEquals(theirs, PlainPaths.find(path, PLAIN));
        assertEquals(theirs, BODY_OF_OURS.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "items[7]",
                "film[0]",
                "tags[0]",
                "words[0].slug",
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
        assertSame(PlainPaths.TAKES_GROOVY, PlainPaths.find(path, PLAIN));
    }
}
