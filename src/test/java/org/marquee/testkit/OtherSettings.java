package org.marquee.testkit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * What people may set who want another site than the one of a first start: its feeds are summaries, there is a page for everything,
 * and no documentation. One application for all tests of such settings, since each takes its time to start.
 */
public class OtherSettings implements QuarkusTestProfile {
    public static final String SITE = "https://films.example.org/";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("marquee.docs.enabled", "false"),
                Map.entry("marquee.feed.content", "summary"),
                Map.entry("marquee.feed.title", "Films & <more>"),
                Map.entry("marquee.feed.description", "What we \"think\" of films."),
                Map.entry("marquee.feed.comments", "Said"),
                Map.entry("marquee.link.film-page", SITE + "films/{slug}"),
                Map.entry("marquee.link.person-page", SITE + "people/{slug}?a=1&b=2"),
                Map.entry("marquee.link.author-page", SITE + "critics/{slug}"),
                Map.entry("marquee.link.genre-page", SITE + "genres/{slug}"),
                Map.entry("marquee.link.tag-page", SITE + "tags/{slug}"),
                Map.entry("marquee.link.site", SITE));
    }
}
