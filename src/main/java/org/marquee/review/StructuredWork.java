package org.marquee.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.link.MediaUrl;

/** The film or series of a review in the words of schema.org. What is not known is left out. */
@Schema(name = "StructuredWork", description = "The film or series of a review in the words of schema.org.")
record StructuredWork(
        @JsonProperty("@type") @Schema(enumeration = {"Movie", "TVSeries"})
        String type,

        String name,
        @JsonInclude(Include.NON_EMPTY) List<String> alternateName,
        @JsonInclude(Include.NON_NULL) @Nullable String url,
        @JsonInclude(Include.NON_EMPTY) List<String> sameAs,
        @JsonInclude(Include.NON_NULL) @Nullable MediaUrl image,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(pattern = DATE_OR_YEAR, description = "Of a film: a date or a year.", examples = "2023-10-06")
        String dateCreated,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(pattern = DATE_OR_YEAR, description = "Of a film: a date or a year.", examples = "2023-10-06")
        String datePublished,

        @JsonInclude(Include.NON_NULL)
        @Nullable
        @Schema(pattern = DATE_OR_YEAR, description = "Of a series: a date or a year.", examples = "2023")
        String startDate,

        @JsonInclude(Include.NON_NULL) @Nullable @Schema(description = "Of a film: ISO 8601.", examples = "PT1H33M")
        String duration,

        @JsonInclude(Include.NON_EMPTY) List<String> genre,
        @JsonInclude(Include.NON_EMPTY) List<String> inLanguage,
        @JsonInclude(Include.NON_EMPTY) List<StructuredPart.Country> countryOfOrigin,
        @JsonInclude(Include.NON_EMPTY) List<StructuredPart.Person> director,
        @JsonInclude(Include.NON_EMPTY) List<StructuredPart.Performance> actor,
        @JsonInclude(Include.NON_EMPTY) List<StructuredPart.Person> musicBy,
        @JsonInclude(Include.NON_EMPTY) List<StructuredPart.Organization> productionCompany) {

    private static final String DATE_OR_YEAR = "^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$";
}
