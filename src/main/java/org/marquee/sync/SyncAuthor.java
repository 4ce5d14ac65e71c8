package org.marquee.sync;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author by themselves: what refers to them says so itself. */
@Schema(name = "SyncAuthor", description = "The public profile of an author.")
record SyncAuthor(
        UUID id,
        String slug,
        String name,
        @Nullable @Schema(examples = "Senior critic") String title,
        @Nullable UUID portraitId,
        @Nullable String biography,
        @Nullable @Schema(format = "uri") String website,
        Instant updatedAt) {

    /** Builds the document of a row {@code a} of {@code published_author}. */
    static final String DOCUMENT = """
            json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'title', a.title,
              'portraitId', (select i.id from published_author_image i where i.author_id = a.id),
              'biography', a.biography, 'website', a.website, 'updatedAt', a.updated_at)""";
}
