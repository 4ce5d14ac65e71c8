package org.marquee.kernel.text;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tags of languages, BCP 47 (RFC 5646), such as {@code ko} or {@code pt-BR}. */
public final class LanguageTag {
    /**
     * What a tag looks like: a language, then perhaps a script, a region, variants. Extensions and private use name nothing
     * that a review could be written in.
     */
    public static final String PATTERN =
            "^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})){0,3}$";

    /** Characters; RFC 5646, section 4.4.1, advises to allow for 35. */
    public static final int MAX_LENGTH = 35;

    /** What is said of a text that is none. */
    public static final String RULE = "must be a language tag such as ko or pt-BR (BCP 47)";

    private LanguageTag() {}

    /** The tag in the case that RFC 5646, section 2.1.1, recommends; of the few that Java would make no tag of ours of, as it is. */
    public static String canonical(String tag) {
        var canonical = Locale.forLanguageTag(tag).toLanguageTag();
        return canonical.matches(PATTERN) && canonical.length() <= MAX_LENGTH ? canonical : tag;
    }

    /** The regular expression of what basic filtering finds, RFC 4647, section 3.3.1: what is equal, and what goes on behind a hyphen. */
    public static String within(Collection<String> ranges) {
        return ranges.stream().map(LanguageTag::canonical).collect(Collectors.joining("|", "^(?:", ")(?:-|$)"));
    }
}
