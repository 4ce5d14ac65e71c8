package org.marquee.comment.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long somebody is blocked, and why. */
interface BlockTerms {
    String UNTIL = "Until when; for good unless given. A network has one, at most 30 days from now.";

    @Nullable
    Instant until();

    @Nullable
    String reason();
}
