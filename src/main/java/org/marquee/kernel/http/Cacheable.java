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

    /** Whether others may show it for a while after it has changed. Else they have to ask each time whether it has. */
    default boolean mayBeStale() {
        return true;
    }

    /** When it last changed, if it knows. */
    default @Nullable Instant lastChange() {
        return null;
    }
}
