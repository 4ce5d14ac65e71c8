package org.marquee.benchmark.content;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.marquee.kernel.text.Sha256;

/** Ids of version 7, as the program makes them; known without asking for those who refer to a thing. */
final class Identity {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** When everything began that has no time of its own. */
    static final Instant BEGINNING = Instant.parse("2011-12-01T08:00:00Z");

    private Identity() {}

    static UUID of(String kind, int number) {
        return of(kind, number, BEGINNING.plusMillis(number));
    }

    static UUID of(String kind, int number, Instant at) {
        var bits = ByteBuffer.wrap(Sha256.of(kind + "/" + number));
        var most = (at.toEpochMilli() << 16) | VERSION_7 | (bits.getLong() & 0xfff);
        return new UUID(most, VARIANT | (bits.getLong() & 0x3fff_ffff_ffff_ffffL));
    }
}
