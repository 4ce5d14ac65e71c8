package org.marquee.kernel.id;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes ids: UUIDs of version 7 (RFC 9562, section 5.7), which grow with time and so keep indexes compact. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUUID(null);
    }
}
