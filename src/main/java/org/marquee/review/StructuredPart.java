package org.marquee.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.link.MediaUrl;

/** What reviews and films consist of in the words of schema.org. */
final class StructuredPart {
    private StructuredPart() {}

    @Schema(name = "StructuredPerson", description = "schema.org's Person.")
    record Person(
            @JsonProperty("@type") @Schema(examples = "Person")
            String type,

            String name,
            @JsonInclude(Include.NON_NULL) @Nullable String alternateName,
            @JsonInclude(Include.NON_NULL) @Nullable String url) {
        static Person of(String name, @Nullable String alternateName, @Nullable String url) {
            return new Person("Person", name, alternateName, url);
        }
    }

    @Schema(name = "StructuredPerformance", description = "schema.org's PerformanceRole: who plays whom.")
    record Performance(
            @JsonProperty("@type") @Schema(examples = "PerformanceRole")
            String type,

            Person actor,
            @JsonInclude(Include.NON_NULL) @Nullable String characterName) {
        static Performance of(Person actor, @Nullable String character) {
            return new Performance("PerformanceRole", actor, character);
        }
    }

    @Schema(name = "StructuredOrganization", description = "schema.org's Organization.")
    record Organization(
            @JsonProperty("@type") @Schema(examples = "Organization")
            String type,

            String name,
            @JsonInclude(Include.NON_NULL) @Nullable String url,
            @JsonInclude(Include.NON_NULL) @Nullable String logo) {
        static Organization of(String name, @Nullable String url, @Nullable String logo) {
            return new Organization("Organization", name, url, logo);
        }
    }

    @Schema(name = "StructuredCountry", description = "schema.org's Country.")
    record Country(
            @JsonProperty("@type") @Schema(examples = "Country")
            String type,

            @Schema(examples = "South Korea") String name) {
        static Country of(String name) {
            return new Country("Country", name);
        }
    }

    @Schema(name = "StructuredRating", description = "schema.org's Rating.")
    record Rating(
            @JsonProperty("@type") @Schema(examples = "Rating")
            String type,

            @Schema(minimum = "0.5", maximum = "5") double ratingValue,
            @Schema(examples = "5") double bestRating,
            @Schema(examples = "0.5") double worstRating) {
        static Rating of(double stars) {
            return new Rating("Rating", stars, 5, 0.5);
        }
    }

    @Schema(name = "StructuredPicture", description = "schema.org's ImageObject.")
    record Picture(
            @JsonProperty("@type") @Schema(examples = "ImageObject")
            String type,

            MediaUrl url,
            @JsonInclude(Include.NON_NULL) @Nullable String caption,
            @JsonInclude(Include.NON_NULL) @Nullable String creditText) {}

    @Schema(name = "StructuredNotes", description = "schema.org's ItemList.")
    record Notes(
            @JsonProperty("@type") @Schema(examples = "ItemList")
            String type,

            List<Note> itemListElement) {}

    @Schema(name = "StructuredNote", description = "schema.org's ListItem.")
    record Note(
            @JsonProperty("@type") @Schema(examples = "ListItem")
            String type,

            @Schema(minimum = "1") int position,
            String name) {}
}
