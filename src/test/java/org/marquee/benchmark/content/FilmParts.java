package org.marquee.benchmark.content;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Genres, companies, platforms, pictures and credits of films. */
final class FilmParts {
    private static final LocalDate OFFERED_FROM = LocalDate.of(2020, 1, 1);
    private static final List<String> OFFERS = List.of("subscription", "rent", "buy", "free", "ads");

    /** The busiest has some hundred films. */
    private static final double BUSY = 1.4;

    private final Draw draw = new Draw("film parts");
    private final Prose prose = new Prose(draw);
    private final DataSize size;
    private final Terms terms;
    private final Films films;

    FilmParts(DataSize size, Terms terms, Films films) {
        this.size = size;
        this.terms = terms;
        this.films = films;
    }

    void write(Connection connection) throws SQLException, IOException {
        each(connection, "film_genre (film_id, position, genre_id)", this::genres);
        each(connection, "film_company (film_id, position, company_id)", this::companies);
        each(connection, """
                film_availability (film_id, position, platform_id, country, kind, url, available_from)""", this::offers);
        each(connection, "film_image (film_id, position, image_id, caption)", this::gallery);
        each(connection, "film_alternative_title (film_id, position, title, language)", this::titles);
        each(connection, """
                film_credit (film_id, type, position, person_id, character, department, job)""", this::credits);
    }

    private interface Part {
        void write(Rows rows, int film) throws IOException;
    }

    private void each(Connection connection, String columns, Part part) throws SQLException, IOException {
        try (var rows = new Rows(connection, columns)) {
            for (int film = 0; film < size.films(); film++) {
                part.write(rows, film);
            }
        }
    }

    private void genres(Rows rows, int film) throws IOException {
        var genres = terms.ids("genre");
        var drawn = Stream.generate(() -> genres.get(draw.skewedBelow(genres.size())))
                .limit(draw.between(1, 3))
                .distinct()
                .toList();
        for (int position = 0; position < drawn.size(); position++) {
            rows.add(films.film(film).id(), position, drawn.get(position));
        }
    }

    private void companies(Rows rows, int film) throws IOException {
        var drawn = draw.some(terms.ids("company"), draw.between(1, 2));
        for (int position = 0; position < drawn.size(); position++) {
            rows.add(films.film(film).id(), position, drawn.get(position));
        }
    }

    private void offers(Rows rows, int film) throws IOException {
        var platforms = draw.some(terms.ids("platform"), draw.between(0, 4));
        for (int position = 0; position < platforms.size(); position++) {
            rows.add(
                    films.film(film).id(),
                    position,
                    platforms.get(position),
                    draw.of(Vocabulary.COUNTRIES),
                    draw.of(OFFERS),
                    "https://watch.example.org/title/" + film,
                    OFFERED_FROM.plusDays(draw.below(1500)));
        }
    }

    private void gallery(Rows rows, int film) throws IOException {
        int count = draw.chance(0.3) ? Math.min(draw.between(1, 4), size.stills()) : 0;
        for (int position = 0; position < count; position++) {
            rows.add(
                    films.film(film).id(), position, Pictures.still((film + position) % size.stills()), prose.phrase());
        }
    }

    private void titles(Rows rows, int film) throws IOException {
        if (draw.chance(0.2)) {
            rows.add(films.film(film).id(), 0, new Names(draw).title().value(), "en");
        }
    }

    private void credits(Rows rows, int film) throws IOException {
        int count = Math.min(size.credits() / size.films(), size.people());
        var people = Stream.generate(() -> draw.skewedBelow(size.people(), BUSY))
                .distinct()
                .limit(count)
                .toList();
        int crew = Math.min(Vocabulary.DEPARTMENTS.size() - 1, count / 2);
        for (int at = 0; at < count; at++) {
            var work = at < crew ? Vocabulary.DEPARTMENTS.get(at).split("/") : null;
            rows.add(
                    films.film(film).id(),
                    work == null ? "cast" : "crew",
                    work == null ? at - crew : at,
                    People.id(people.get(at)),
                    work == null ? draw.of(Vocabulary.FIRST_NAMES) : null,
                    work == null ? null : work[0],
                    work == null ? null : work[1]);
        }
    }
}
