package org.marquee.term;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/** A term in the list of its kind. */
@Schema(name = "TermSummary", description = "A genre, platform, company or tag, and how much there is of it.")
record TermSummary(
        UUID id,
        @Schema(examples = "thriller") String slug,
        @Schema(examples = "Thriller") String name,

        @Schema(minimum = "0", description = "How many published reviews it sorts.")
        long reviewCount)
        implements Cacheable {

    static final String DOCUMENT =
            "json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'reviewCount', t.review_count)";

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("term", id);
    }
}
