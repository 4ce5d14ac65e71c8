package org.marquee.kernel.http;

import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer, or a part of one, that says what it is made of. */
public interface Cacheable {
    /** Adds the keys of all that it shows. */
    void mark(SurrogateKeys keys);

    /** What it is written as. */
    default String mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    /** When it last changed, if it knows. */
    default @Nullable Instant lastChange() {
        return null;
    }
}
