package org.marquee.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marquee.kernel.link.Links;

/**
 * A page of a review that search engines are to find, in one language.
 *
 * @param original whether the others are translations of it
 */
public record LanguageVersion(String language, String slug, boolean original) {
    private static final String EVERYBODY_ELSE = "x-default";

    /**
     * What each of these pages says of all of them, as all have to say the same: the address for each language, and for those whose
     * language there is not: the original's. Nothing where there is only one.
     *
     * @param all one for each language
     */
    public static Map<String, String> addresses(Collection<LanguageVersion> all, Links links) {
        var sorted = all.stream()
                .sorted(Comparator.comparing(LanguageVersion::language))
                .toList();
        var addresses = new LinkedHashMap<String, String>();
        if (sorted.size() > 1) {
            sorted.forEach(version -> addresses.put(version.language, links.reviewPage(version.slug)));
            addresses.put(EVERYBODY_ELSE, links.reviewPage(first(sorted).slug));
        }
        return addresses;
    }

    private static LanguageVersion first(List<LanguageVersion> sorted) {
        return sorted.stream().filter(LanguageVersion::original).findFirst().orElse(sorted.get(0));
    }
}
