package org.marquee.film;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;
import org.marquee.term.Term;

/**
 * All that the description of a film refers to, found.
 *
 * @param credits the cast, then the crew
 */
record FilmParts(
        @Nullable Image poster,
        List<Term> genres,
        List<Term> companies,
        List<GalleryImage> gallery,
        List<Availability> availability,
        List<Credit> credits) {}
