package org.marquee.kernel.id;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes ids: UUIDs of version 7 (RFC 9562, section 5.7), which grow with time and so keep indexes compact. */
public final class Ids {
    /** How many an id has. */
    public static final int BYTES = 2 * Long.BYTES;

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUUID(null);
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id that comes next. */
    public static UUID read(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
