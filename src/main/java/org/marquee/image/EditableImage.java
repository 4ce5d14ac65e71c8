package org.marquee.image;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Versioned;

/** An image as editors see it; the members of {@link ImageInput} have the same names here. */
@Schema(name = "EditableImage", description = "An image as editors see it.")
record EditableImage(
        UUID id,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable @Schema(examples = "CC BY-SA 4.0") String license,
        @Nullable @Schema(format = "uri") String sourceUrl,
        ImageView.FocalPoint focalPoint,

        @Nullable @Schema(description = "The film that it shows.")
        FilmShown film,

        @Nullable @Schema(description = "The person that it shows.")
        PersonShown person,

        @Schema(minimum = "1", examples = "1600") int width,
        @Schema(minimum = "1", examples = "900") int height,

        @Nullable @Schema(minimum = "1", description = "What is kept of the upload.")
        Long bytes,

        @Nullable @Schema(description = "As it was called where it came from.", examples = "still-07.jpg")
        String fileName,

        ImageView.Placeholder placeholder,

        @JsonDeserialize(using = RenditionList.class)
        @Schema(description = "Their addresses show it to those who have them, for an hour or two; readers get others.")
        List<ImageView.Rendition> renditions,

        @Nullable @Schema(description = "The account, or API key, that brought it.")
        UUID uploadedBy,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version,

        Instant createdAt,
        Instant updatedAt,

        @Nullable @Schema(description = "Since when it is in the trash.")
        Instant trashedAt)
        implements Versioned {

    /** Builds the document of a row {@code i} of {@code image}. */
    static final String DOCUMENT = """
            json_build_object('id', i.id, 'alt', i.alt, 'caption', i.caption, 'credit', i.credit,
              'license', i.license, 'sourceUrl', i.source_url,
              'focalPoint', json_build_object('x', i.focal_x, 'y', i.focal_y),
              'film', (select json_build_object('id', f.id, 'slug', f.slug, 'title', f.title)
                from film f where f.id = i.film_id),
              'person', (select json_build_object('id', p.id, 'slug', p.slug, 'name', p.name)
                from person p where p.id = i.person_id),
              'width', i.width, 'height', i.height, 'bytes', i.bytes, 'fileName', i.file_name,
              'placeholder', json_build_object('blurhash', i.blurhash, 'dominantColor', i.dominant_color,
                'dataUri', i.data_uri),
              'renditions', json_build_object('id', i.id, 'hash', i.hash, 'width', i.width, 'height', i.height),
              'uploadedBy', i.uploaded_by, 'version', i.version,
              'createdAt', i.created_at, 'updatedAt', i.updated_at, 'trashedAt', i.trashed_at)""";

    /** A film that a picture shows. */
    @Schema(name = "FilmShown", description = "A film that a picture shows.")
    record FilmShown(UUID id, String slug, String title) {}

    /** Somebody whom a picture shows. */
    @Schema(name = "PersonShown", description = "Somebody whom a picture shows.")
    record PersonShown(UUID id, String slug, String name) {}
}
