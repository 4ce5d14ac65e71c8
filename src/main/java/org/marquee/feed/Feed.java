package org.marquee.feed;

import java.time.Instant;
import java.util.List;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.http.Verbatim;

/**
 * A feed in its format.
 *
 * @param parts what stands in it
 */
record Feed(byte[] content, String type, List<? extends Cacheable> parts, Instant lastChange) implements Verbatim {
    @Override
    public void mark(SurrogateKeys keys) {
        parts.forEach(part -> part.mark(keys));
    }
}
