package org.marquee.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What readers say below reviews. */
@ConfigMapping(prefix = "marquee.comments")
interface CommentConfig {
    /** Whether each comment has a name for a picture: the same for the same e-mail address, which nobody can tell from it. */
    @WithDefault("false")
    boolean avatars();

    /** How long who wrote a comment can change it and take it back. */
    @DurationMin(seconds = 0)
    @DurationMax(days = 1)
    @WithDefault("15m")
    Duration editableFor();
}
