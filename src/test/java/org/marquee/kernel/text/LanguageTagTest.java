package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({
        "KO, ko",
        "pt-br, pt-BR",
        "zh-hant-tw, zh-Hant-TW",
        "iw, he",
        "de-1996, de-1996",
        "art-lojban, jbo",
        // Java has a private use for it, which is none of our tags.
        "cel-gaulish, cel-gaulish"
    })
    void a_tag_in_its_canonical_form_is_a_tag_again(String tag, String canonical) {
        assertEquals(canonical, LanguageTag.canonical(tag));
        assertEquals(canonical, LanguageTag.canonical(canonical));
        assertTrue(canonical.matches(LanguageTag.PATTERN));
    }

    @ParameterizedTest
    @CsvSource({"en, true", "en-GB, true", "eng, false", "ko, true", "den, false", "fr-CA, false", "pt-BR, false"})
    void within_some_ranges_is_what_is_equal_or_goes_on_behind_a_hyphen(String tag, boolean isWithin) {
        assertEquals(
                isWithin,
                Pattern.compile(LanguageTag.within(List.of("EN", "ko")))
                        .matcher(tag)
                        .find());
    }
}
