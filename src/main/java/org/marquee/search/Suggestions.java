package org.marquee.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/** What the reader may be about to type. */
@Schema(name = "SearchSuggestions", description = "What the reader may be about to type, the likeliest first.")
record Suggestions(List<Suggestion> items) implements Cacheable {
    @Override
    public void mark(SurrogateKeys keys) {
        items.forEach(item -> keys.part(item.type().value(), item.id()));
    }
}
