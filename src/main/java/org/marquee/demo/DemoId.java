package org.marquee.demo;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.marquee.kernel.text.Sha256;

/** Ids of the sample content: the same in every installation, so that examples in the documentation are true. */
final class DemoId {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DemoId() {}

    /** A UUID of version 7 whose random part is made of the name. */
    static UUID of(String kind, String slug, Instant at) {
        var bits = ByteBuffer.wrap(Sha256.of(kind + "/" + slug));
        var most = (at.toEpochMilli() << 16) | VERSION_7 | (bits.getLong() & 0xfff);
        return new UUID(most, VARIANT | (bits.getLong() & 0x3fff_ffff_ffff_ffffL));
    }
}
