package org.marquee.comment.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment that readers see, and whom it concerns.
 *
 * @param asking the author, if they want to be told of replies; null for those who work here, and who did not ask
 * @param answered the author of what it answers, if they are to be told of it
 */
record Approved(
        UUID id,
        String slug,
        String headline,
        Instant createdAt,
        @Nullable Guest asking,
        @Nullable Guest answered) {

    /** @param verified whether the comment came with what shows that the address is its author's */
    record Guest(String addressKey, String email, boolean verified) {}
}
