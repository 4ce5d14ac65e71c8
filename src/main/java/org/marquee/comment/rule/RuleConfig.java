package org.marquee.comment.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** By what comments are judged, as far as it is no matter of moderators. */
@ConfigMapping(prefix = "marquee.comments.rules")
public interface RuleConfig {
    /** How long people need at least to write a comment, from when the form was handed out. */
    @DurationMin(seconds = 0)
    @DurationMax(minutes = 10)
    @WithDefault("3s")
    Duration minimumAge();

    /** How long a form is good for. */
    @DurationMin(minutes = 5)
    @DurationMax(days = 7)
    @WithDefault("24h")
    Duration maximumAge();

    /** How many comments a minute are taken from one network. */
    @Min(1)
    @Max(10_000)
    @WithDefault("5")
    int perMinute();

    /** The same in an hour. */
    @Min(1)
    @Max(100_000)
    @WithDefault("30")
    int perHour();

    /** How many comments a minute are taken for one review. */
    @Min(1)
    @Max(10_000)
    @WithDefault("60")
    int perReviewAndMinute();

    /** How often a minute one network may try to send a comment, whether or not it is taken. */
    @Min(1)
    @Max(100_000)
    @WithDefault("60")
    int triesPerMinute();

    /** How many comments of one review may wait, or be spam or rejected, before it takes no more. */
    @Min(1)
    @Max(100_000)
    @WithDefault("1000")
    int mostWaiting();

    /** The service that tells spam, of the kind of Akismet. */
    Akismet akismet();

    /** Not asked unless there is a key. */
    interface Akismet {
        /** Where its API is, without a slash at the end. */
        @WithDefault("https://rest.akismet.com/1.1")
        String url();

        Optional<String> key();

        /** How long it may think; without an answer by then, its opinion is not waited for. */
        @DurationMin(millis = 100)
        @DurationMax(seconds = 5)
        @WithDefault("2s")
        Duration patience();
    }
}
