package org.marquee.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What a feed is of.
 *
 * @param id a URI that stays when addresses change
 * @param home the page that shows the same
 * @param changedAt when that was changed last
 */
record Heading(String id, String title, String home, Instant changedAt) {
    private static final String SCHEME = "urn:uuid:";

    static Heading of(UUID id, String title, String home, Instant changedAt) {
        return new Heading(SCHEME + id, title, home, changedAt);
    }

    /** Of what has no id of its own: its name is one, as long as it stays. */
    static Heading named(String name, String title, String home, Instant changedAt) {
        return of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), title, home, changedAt);
    }
}
