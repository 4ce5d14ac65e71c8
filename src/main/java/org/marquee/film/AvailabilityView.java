package org.marquee.film;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.term.TermReference;

/** One way to watch a film in one country. */
@Schema(name = "Availability", description = "One way to watch a film in one country.")
record AvailabilityView(
        TermReference platform,

        @Schema(pattern = "^[A-Z]{2}$", description = "ISO 3166-1 alpha-2.", examples = "KR")
        String country,

        AvailabilityKind kind,

        @Nullable @Schema(format = "uri") String url,
        @Nullable LocalDate availableFrom,
        @Nullable @Schema(description = "The last day.") LocalDate availableUntil) {

    /** The availability of a film {@code f}. */
    static final String LIST = """
            select coalesce(json_agg(json_build_object(
                'platform', json_build_object('id', a.platform_id, 'slug', a.platform_slug, 'name', a.platform_name),
                'country', a.country, 'kind', a.kind, 'url', a.url,
                'availableFrom', a.available_from, 'availableUntil', a.available_until)
              order by a.position), '[]')
            from published_film_availability a
            where a.film_id = f.id""";
}
