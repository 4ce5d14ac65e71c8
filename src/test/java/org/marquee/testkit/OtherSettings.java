package org.marquee.testkit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * What people may set who want another site than the one of a first start: its feeds are summaries, there is a page for everything,
 * and no documentation; accounts sign in elsewhere, and there is little room for pictures. One application for all tests of such
 * settings, since each takes its time to start.
 */
public class OtherSettings implements QuarkusTestProfile {
    public static final String SITE = "https://films.example.org/";
    public static final int UPLOADS_PER_HOUR = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                // Its pictures would fill the disk.
                Map.entry("marquee.demo", "false"),
                Map.entry("marquee.uploads.per-hour", String.valueOf(UPLOADS_PER_HOUR)),
                Map.entry("marquee.uploads.bytes", "3M"),
                Map.entry("marquee.oidc.issuer", TokenIssuer.NAME),
                Map.entry("marquee.oidc.jwks", TokenIssuer.address()),
                Map.entry("marquee.oidc.audience", TokenIssuer.AUDIENCE),
                Map.entry("marquee.oidc.roles-claim", TokenIssuer.ROLES_CLAIM),
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

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(SmallDisks.class));
    }
}
