package org.marquee.review;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.sql.Signatures;

/** Makes and reads the tokens of links to what is not public: each opens one revision, for a while. */
@Singleton
class PreviewTokens {
    private static final String PURPOSE = "preview";

    /** The two halves of an id, and seconds. */
    private static final int LENGTH = 3 * Long.BYTES;

    private final Signatures signatures;
    private final PreviewConfig config;
    private final Clock clock;

    PreviewTokens(Signatures signatures, PreviewConfig config, Clock clock) {
        this.signatures = signatures;
        this.config = config;
        this.clock = clock;
    }

    /** @param revision its id */
    PreviewToken issue(UUID revision) {
        var expiresAt = clock.instant().plus(config.lifetime()).truncatedTo(ChronoUnit.SECONDS);
        var payload = ByteBuffer.allocate(LENGTH)
                .putLong(revision.getMostSignificantBits())
                .putLong(revision.getLeastSignificantBits())
                .putLong(expiresAt.getEpochSecond());
        return new PreviewToken(signatures.seal(PURPOSE, payload.array(), ""), expiresAt);
    }

    /** The id of the revision that the token opens, unless it was altered or its time is over. */
    Optional<UUID> read(String token) {
        return signatures
                .open(PURPOSE, token, "")
                .filter(payload -> payload.length == LENGTH)
                .map(ByteBuffer::wrap)
                .flatMap(this::read);
    }

    private Optional<UUID> read(ByteBuffer payload) {
        var revision = new UUID(payload.getLong(), payload.getLong());
        return clock.instant().isBefore(Instant.ofEpochSecond(payload.getLong()))
                ? Optional.of(revision)
                : Optional.empty();
    }

    /** A token, and until when it opens what it opens. */
    record PreviewToken(String token, Instant expiresAt) {}
}
