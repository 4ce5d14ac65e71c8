package org.marquee.author;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/** The public profile of an author. */
@Schema(name = "Author", description = "The public profile of an author.")
record AuthorView(
        UUID id,
        String slug,
        String name,
        @Nullable @Schema(examples = "Senior critic") String title,
        @Nullable ImageView portrait,
        @Schema(minimum = "0") long reviewCount,
        @Nullable String biography,
        @Nullable @Schema(format = "uri") String website,
        Instant updatedAt)
        implements Cacheable {

    static final String DOCUMENT = """
            json_build_object(%s, 'biography', a.biography, 'website', a.website, 'updatedAt', a.updated_at)""".formatted(AuthorSummary.MEMBERS);

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("author", id);
        if (portrait != null) {
            portrait.mark(keys);
        }
    }

    @Override
    public Instant lastChange() {
        return updatedAt;
    }
}
