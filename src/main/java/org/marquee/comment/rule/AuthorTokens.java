package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.sql.Signatures;

/** What shows that an e-mail address is somebody's own: they got it by following a link that was mailed there. */
@Singleton
public class AuthorTokens {
    private static final String PURPOSE = "comment-author";

    private final Signatures signatures;

    AuthorTokens(Signatures signatures) {
        this.signatures = signatures;
    }

    /** @param addressKey {@link Keys#address} of an address whose owner asks for it */
    public String issue(String addressKey) {
        return signatures.seal(PURPOSE, HexFormat.of().parseHex(addressKey), "");
    }

    /** Whether the token is that of the owner of this address. */
    public boolean prove(@Nullable String token, String addressKey) {
        return token != null
                && signatures
                        .open(PURPOSE, token, "")
                        .filter(payload -> Arrays.equals(payload, HexFormat.of().parseHex(addressKey)))
                        .isPresent();
    }
}
