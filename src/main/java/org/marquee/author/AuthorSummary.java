package org.marquee.author;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/** An author in a list. */
@Schema(name = "AuthorSummary", description = "An author in a list.")
record AuthorSummary(
        UUID id,
        String slug,
        String name,
        @Nullable @Schema(examples = "Senior critic") String title,
        @Nullable ImageView portrait,
        @Schema(minimum = "0") long reviewCount)
        implements Cacheable {

    /** The authors as a table {@code a} with their counts of published reviews. */
    static final String FROM = """
            (select a.*, (select count(*) from published_review_facet x where x.facet_id = a.id) as review_count
            from published_author a) a""";

    /** The members that every document of an author {@code a} has. */
    static final String MEMBERS = """
            'id', a.id, 'slug', a.slug, 'name', a.name, 'title', a.title,
            'portrait', (select %s from published_author_image i where i.author_id = a.id),
            'reviewCount', a.review_count""".formatted(ImageView.DOCUMENT);

    static final String DOCUMENT = "json_build_object(" + MEMBERS + ")";

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("author", id);
        if (portrait != null) {
            portrait.mark(keys);
        }
    }
}
