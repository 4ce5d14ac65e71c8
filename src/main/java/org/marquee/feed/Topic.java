package org.marquee.feed;

import java.time.Instant;
import java.util.UUID;

/** What the reviews of a feed have in common. */
record Topic(UUID id, String slug, String name, Instant updatedAt) {}
