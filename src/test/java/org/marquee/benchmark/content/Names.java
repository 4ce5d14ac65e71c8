package org.marquee.benchmark.content;

import java.util.List;
import java.util.Locale;

/** Invents people and titles, some of them in other scripts and many with accents. */
final class Names {
    private static final double KOREAN = 0.12;
    private static final double WITH_SECOND_NAME = 0.5;

    private final Draw draw;

    Names(Draw draw) {
        this.draw = draw;
    }

    /** @param original the same in the language of the country, or null where there is no other */
    record Name(String value, String original, String language, String romanised) {}

    Name person() {
        if (draw.chance(KOREAN)) {
            var family = draw.of(Vocabulary.KOREAN_FAMILIES).split("/");
            var first = draw.of(Vocabulary.KOREAN_SYLLABLES).split("/");
            var second = draw.of(Vocabulary.KOREAN_SYLLABLES).split("/");
            var given = capital(first[1]) + "-" + second[1];
            return new Name(family[1] + " " + given, family[0] + first[0] + second[0], "ko", null);
        }
        var first = draw.usual(Vocabulary.ALL_FIRST_NAMES);
        var second = draw.chance(WITH_SECOND_NAME) ? " " + draw.usual(Vocabulary.ALL_FIRST_NAMES) : "";
        return new Name(first + second + " " + draw.usual(Vocabulary.ALL_LAST_NAMES), null, null, null);
    }

    String alias() {
        return draw.of(Vocabulary.FIRST_NAMES).charAt(0) + ". " + draw.of(Vocabulary.LAST_NAMES);
    }

    Name title() {
        var title = english();
        if (draw.chance(KOREAN)) {
            var words = draw.some(Vocabulary.KOREAN_NOUNS, draw.between(1, 3));
            return new Name(title, String.join(" ", words), "ko", title);
        } else if (draw.chance(KOREAN)) {
            var words = draw.some(Vocabulary.FRENCH_NOUNS, 2);
            return new Name(title, capital(words.get(0)) + " et " + words.get(1), "fr", null);
        }
        return new Name(title, null, null, null);
    }

    private String english() {
        var adjective = capital(draw.usual(Vocabulary.TITLE_ADJECTIVES));
        var noun = capital(draw.usual(Vocabulary.TITLE_NOUNS));
        var other = capital(draw.usual(Vocabulary.TITLE_NOUNS));
        var place = draw.usual(Vocabulary.TITLE_PLACES);
        var forms = List.of(
                "The %s %s".formatted(adjective, noun),
                "%s of %s".formatted(noun, place),
                "The %s and the %s".formatted(noun, other),
                "%s %s, %s %s".formatted(adjective, noun, draw.usual(Vocabulary.TITLE_ADJECTIVES), other),
                "A %s in %s".formatted(noun, place),
                "%s’s %s".formatted(draw.usual(Vocabulary.ALL_FIRST_NAMES), noun));
        return draw.of(forms);
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
