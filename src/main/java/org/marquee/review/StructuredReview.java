package org.marquee.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.LinkedData;
import org.marquee.kernel.http.SurrogateKeys;

/** A review in the words of schema.org. Its members are those of the types there, and its parts have their names. */
@Schema(name = "StructuredReview", description = "A review in the words of schema.org, as JSON-LD.")
record StructuredReview(
        @JsonProperty("@context") @Schema(examples = "https://schema.org")
        String context,

        @JsonProperty("@type") @Schema(examples = "Review") String type,
        @JsonProperty("@id") String id,
        String url,
        String name,
        String headline,
        List<StructuredPart.Person> author,
        StructuredPart.Organization publisher,
        Instant datePublished,
        Instant dateModified,
        String inLanguage,

        @JsonInclude(Include.NON_NULL) @Nullable @Schema(description = "The verdict.")
        String description,

        @JsonInclude(Include.NON_EMPTY) String reviewBody,
        StructuredPart.Rating reviewRating,
        StructuredWork itemReviewed,

        @JsonInclude(Include.NON_NULL) StructuredPart.@Nullable Picture image,

        @JsonInclude(Include.NON_NULL) StructuredPart.@Nullable Notes positiveNotes,

        @JsonInclude(Include.NON_NULL) StructuredPart.@Nullable Notes negativeNotes)
        implements Cacheable {

    /** What it shows, the page of the review shows as well: whoever answers with it names that. */
    @Override
    public void mark(SurrogateKeys keys) {}

    @Override
    public String mediaType() {
        return LinkedData.MEDIA_TYPE;
    }

    @Override
    public Instant lastChange() {
        return dateModified;
    }
}
