package org.marquee.comment.rule;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;

/** What else rules are tried with. */
final class Samples {
    static final String KEY = "0123456789abcdef0123456789abcdef";

    private static final String AKISMET = "marquee.comments.rules.akismet.";

    private Samples() {}

    /** The settings as they are by default. */
    static RuleConfig config() {
        return config(Map.of());
    }

    /** The same with a service that tells spam. */
    static RuleConfig asking(String akismet) {
        return config(Map.of(AKISMET + "url", akismet, AKISMET + "key", "the-key", AKISMET + "patience", "500ms"));
    }

    private static RuleConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RuleConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(RuleConfig.class);
    }

    static Background background() {
        return new Background(Moderation.FIRST_TIME, 2, 2, 0, 0, List.of(), false, 0);
    }
}
