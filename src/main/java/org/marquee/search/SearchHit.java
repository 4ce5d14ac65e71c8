package org.marquee.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.film.FilmSummary;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.person.PersonSummary;
import org.marquee.review.ReviewItem;

/** Something that was found. One of its members {@code review}, {@code film} and {@code person} is there. */
@Schema(
        name = "SearchHit",
        description = "Something that was found. Of `review`, `film` and `person`, the one that `type` names is there.")
record SearchHit(
        Kind type,

        @Schema(
                minimum = "0",
                description = "How well it fits: greater is better, only within one search.",
                examples = "0.61")
        double score,

        @Nullable ReviewItem review,
        @Nullable FilmSummary film,
        @Nullable PersonSummary person,

        @Schema(
                description =
                        "Where it stands what was looked for, the weightiest first; none where only endings differ too much.")
        List<Highlight> highlights)
        implements Cacheable {

    @Override
    public void mark(SurrogateKeys keys) {
        if (review != null) {
            review.mark(keys);
        }
        if (film != null) {
            film.mark(keys);
        }
        if (person != null) {
            person.mark(keys);
        }
    }
}
