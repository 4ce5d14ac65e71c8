package org.marquee.comment.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long somebody is blocked, and why. */
interface BlockTerms {
    @Nullable
    Instant until();

    @Nullable
    String reason();
}
