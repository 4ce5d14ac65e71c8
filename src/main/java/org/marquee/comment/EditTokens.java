package org.marquee.comment;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.sql.Signatures;

/**
 * Makes and reads what shows that a comment is one's own. Made of nothing but the comment's id: a receipt that is given again
 * has the same. Until when it opens the comment is a matter of the comment.
 */
@Singleton
class EditTokens {
    private static final String PURPOSE = "comment-edit";

    private final Signatures signatures;

    EditTokens(Signatures signatures) {
        this.signatures = signatures;
    }

    String of(UUID commentId) {
        return signatures.seal(PURPOSE, Ids.bytes(commentId), "");
    }

    boolean opens(@Nullable String token, UUID commentId) {
        return token != null
                && signatures
                        .open(PURPOSE, token, "")
                        .filter(payload -> Arrays.equals(payload, Ids.bytes(commentId)))
                        .isPresent();
    }
}
