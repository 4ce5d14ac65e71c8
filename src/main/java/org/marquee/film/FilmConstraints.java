package org.marquee.film;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.sql.NamedConstraints;

@Singleton
class FilmConstraints implements NamedConstraints {
    private static final String ANOTHER = "belongs to another film";

    @Override
    public Map<String, Fault> taken() {
        return Map.of(
                "film_slug_unique", taken("/slug"),
                "film_imdb_id_unique", taken("/externalIds/imdb"),
                "film_tmdb_id_unique", taken("/externalIds/tmdb"),
                "film_wikidata_id_unique", taken("/externalIds/wikidata"),
                "film_letterboxd_id_unique", taken("/externalIds/letterboxd"));
    }

    private static Fault taken(String pointer) {
        return Fault.pointer(pointer, "taken", ANOTHER);
    }
}
