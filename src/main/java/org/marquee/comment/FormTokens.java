package org.marquee.comment;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.marquee.comment.rule.RuleConfig;
import org.marquee.kernel.sql.Signatures;
import org.marquee.kernel.text.Sha256;

/** Makes and reads the tokens of forms: each says when its form was handed out, and is good for one comment on one review. */
@Singleton
class FormTokens {
    private static final String PURPOSE = "comment-form";

    /** Bytes of each token that nobody can guess. */
    private static final int NONCE = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Signatures signatures;
    private final RuleConfig rules;
    private final Clock clock;

    FormTokens(Signatures signatures, RuleConfig rules, Clock clock) {
        this.signatures = signatures;
        this.rules = rules;
        this.clock = clock;
    }

    CommentForm issue(UUID reviewId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var payload = ByteBuffer.allocate(Long.BYTES + NONCE)
                .putLong(now.toEpochMilli())
                .put(nonce)
                .array();
        return new CommentForm(
                signatures.seal(PURPOSE, payload, reviewId.toString()),
                now.plus(rules.minimumAge()),
                now.plus(rules.maximumAge()),
                rules.minimumAge().toSeconds(),
                CommentForm.HONEYPOT);
    }

    /** What the token says, if it was made here for this review. Its age is judged by the rules. */
    Optional<FormToken> read(String token, UUID reviewId) {
        return signatures
                .open(PURPOSE, token, reviewId.toString())
                .filter(payload -> payload.length == Long.BYTES + NONCE)
                .map(payload -> new FormToken(
                        Instant.ofEpochMilli(ByteBuffer.wrap(payload).getLong()),
                        HexFormat.of().formatHex(Sha256.of(payload))));
    }
}
