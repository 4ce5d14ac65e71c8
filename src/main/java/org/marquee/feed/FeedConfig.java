package org.marquee.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What feeds say of the site, and how much of each review. */
@ConfigMapping(prefix = "marquee.feed")
interface FeedConfig {
    /** What the feeds are called, if not as the site. */
    @WithDefault("${marquee.site.name:Marquee}")
    String title();

    /** What it is, in one sentence. */
    Optional<String> description();

    /** What feeds of comments are called, before the name of what was commented on. */
    @WithDefault("Comments")
    String comments();

    /** How much of each review stands in a feed. */
    @WithDefault("whole")
    Amount content();

    /** How much of something. */
    enum Amount {
        /** Its picture, body and verdict. */
        WHOLE,
        /** What stands below its headline: who wants more has to come to the site. */
        SUMMARY
    }
}
