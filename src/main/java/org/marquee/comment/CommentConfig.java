package org.marquee.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What readers say below reviews. */
@ConfigMapping(prefix = "marquee.comments")
interface CommentConfig {
    /** Whether each comment has a name for a picture: the same for the same e-mail address, which nobody can tell from it. */
    @WithDefault("false")
    boolean avatars();
}
