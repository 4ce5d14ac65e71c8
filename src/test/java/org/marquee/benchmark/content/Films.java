package org.marquee.benchmark.content;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.marquee.kernel.text.Slug;

/** The films themselves; what belongs to each is in {@link FilmParts}. */
final class Films {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2024;

    private final Draw draw = new Draw("films");
    private final Names names = new Names(draw);
    private final Prose prose = new Prose(draw);
    private final Set<String> slugs = new HashSet<>();
    private final List<Film> films = new ArrayList<>();
    private final DataSize size;

    Films(DataSize size) {
        this.size = size;
    }

    /** What reviews need to know of a film. */
    record Film(UUID id, String slug, String title) {}

    Film film(int number) {
        return films.get(number);
    }

    void write(Connection connection) throws SQLException, IOException {
        try (var rows = new Rows(connection, """
                film (id, slug, kind, title, original_title, original_title_language, original_title_romanised,
                  synopsis, release_date, release_year, runtime_minutes, countries, languages, imdb_id, tmdb_id,
                  poster_id, created_at, updated_at, version)""")) {
            for (int number = 0; number < size.films(); number++) {
                write(rows, number);
            }
        }
    }

    private void write(Rows rows, int number) throws IOException {
        var title = names.title();
        // More of late years than of early ones.
        int year = LAST_YEAR - draw.skewedBelow(LAST_YEAR - FIRST_YEAR);
        var film = new Film(Identity.of("film", number), slug(title.value(), year, number), title.value());
        var date = LocalDate.of(year, 1, 1).plusDays(draw.below(365));
        rows.add(
                film.id,
                film.slug,
                kind(),
                film.title,
                title.original(),
                title.language(),
                title.romanised(),
                prose.paragraph(),
                draw.chance(0.9) ? date : null,
                year,
                draw.between(70, 190),
                countries(title),
                List.of(title.language() == null ? "en" : title.language()),
                "tt%07d".formatted(number + 1),
                number + 1,
                Pictures.poster(number),
                Identity.BEGINNING,
                Identity.BEGINNING,
                0);
        films.add(film);
    }

    private String slug(String title, int year, int number) {
        var slug = Slug.from(title).orElseThrow() + "-" + year;
        return slugs.add(slug) ? slug : slug + "-" + number;
    }

    private String kind() {
        if (draw.chance(0.8)) {
            return "feature";
        }
        return draw.of(List.of("short", "documentary", "series", "special"));
    }

    private List<String> countries(Names.Name title) {
        if (title.language() != null) {
            return List.of(title.language().equals("ko") ? "KR" : "FR");
        }
        return draw.some(Vocabulary.COUNTRIES, draw.between(1, 2));
    }
}
