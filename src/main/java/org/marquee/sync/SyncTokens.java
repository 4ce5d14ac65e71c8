package org.marquee.sync;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.problem.InvalidParameters;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.sql.Signatures;
import org.marquee.review.BodyForm;
import org.marquee.sync.SyncToken.Place;

/** Writes and reads tokens: opaque to clients, and signed, so that nobody can make one up. */
@Singleton
class SyncTokens {
    private static final String PURPOSE = "sync";

    /** Raised when things are sent with other members than before: what apps have is to be had anew. */
    private static final int SHAPE = 1;

    private static final int LENGTH = 4 + 2 + 1 + 8;
    private static final int LENGTH_OF_PLACE = 1 + 16;

    private final Signatures signatures;
    private final Supplier<Integer> edition;

    SyncTokens(Signatures signatures, Links links) {
        this.signatures = signatures;
        // Addresses stand in what is sent, and no change tells of their change.
        this.edition = () -> (SHAPE + " " + links.absolute("/") + " " + links.reviewPage("any")).hashCode();
    }

    String write(SyncToken token) {
        var place = token.place();
        var bytes = ByteBuffer.allocate(place == null ? LENGTH : LENGTH + LENGTH_OF_PLACE)
                .putInt(edition.get())
                .putShort((short) bits(token.scope().types()))
                .put((byte) bits(token.scope().forms()))
                .putLong(token.position());
        if (place != null) {
            bytes.put((byte) place.stage())
                    .putLong(place.behind().getMostSignificantBits())
                    .putLong(place.behind().getLeastSignificantBits());
        }
        return signatures.seal(PURPOSE, bytes.array(), "");
    }

    /**
     * What a token says.
     *
     * @throws InvalidParameters when it is none of ours
     * @throws ProblemException 410 when what it was made for is sent otherwise by now
     */
    SyncToken read(String text) {
        var bytes = signatures
                .open(PURPOSE, text, "")
                .map(ByteBuffer::wrap)
                .orElseThrow(() -> new InvalidParameters(
                        "token", "invalid-token", "must be 'nextToken' of an answer of this address, unchanged"));
        if (bytes.getInt() != edition.get()) {
            throw expired("What is sent is made otherwise than when the token was given out.");
        }
        var scope = new SyncScope(ofBits(bytes.getShort(), SyncType.class), ofBits(bytes.get(), BodyForm.class));
        return new SyncToken(scope, bytes.getLong(), place(bytes));
    }

    /** For a token that leads nowhere any more. */
    static ProblemException expired(String reason) {
        return new ProblemException(
                ProblemType.SYNC_TOKEN_EXPIRED,
                reason + " Begin anew, without a token; drop what you have and do not get again.");
    }

    private static @Nullable Place place(ByteBuffer bytes) {
        return bytes.hasRemaining() ? new Place(bytes.get(), new UUID(bytes.getLong(), bytes.getLong())) : null;
    }

    private static int bits(Collection<? extends Enum<?>> values) {
        return values.stream().mapToInt(value -> 1 << value.ordinal()).reduce(0, (all, bit) -> all | bit);
    }

    private static <T extends Enum<T>> Set<T> ofBits(int bits, Class<T> type) {
        var values = EnumSet.allOf(type);
        values.removeIf(value -> (bits & 1 << value.ordinal()) == 0);
        return values;
    }
}
