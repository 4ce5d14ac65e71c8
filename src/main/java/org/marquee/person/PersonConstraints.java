package org.marquee.person;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.sql.NamedConstraints;

@Singleton
class PersonConstraints implements NamedConstraints {
    private static final String ANOTHER = "belongs to another person";

    @Override
    public Map<String, Fault> taken() {
        return Map.of(
                "person_slug_unique", taken("/slug"),
                "person_imdb_id_unique", taken("/externalIds/imdb"),
                "person_tmdb_id_unique", taken("/externalIds/tmdb"),
                "person_wikidata_id_unique", taken("/externalIds/wikidata"),
                "person_letterboxd_id_unique", taken("/externalIds/letterboxd"));
    }

    private static Fault taken(String pointer) {
        return Fault.pointer(pointer, "taken", ANOTHER);
    }
}
