package org.marquee.kernel.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer, or a part of one, that says what it is made of. */
public interface Cacheable {
    /** Adds the keys of all that it shows. */
    void mark(SurrogateKeys keys);

    /** When it last changed, if it knows. */
    default @Nullable Instant lastChange() {
        return null;
    }
}
