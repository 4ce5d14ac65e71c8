package org.marquee.film;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.sql.FreeSlugs;
import org.marquee.kernel.text.Slug;

/** Writes films as editors describe them. */
@ApplicationScoped
public class FilmWriter {
    private final Films films;
    private final FilmReferences references;
    private final FreeSlugs slugs;

    FilmWriter(Films films, FilmReferences references, FreeSlugs slugs) {
        this.films = films;
        this.references = references;
        this.slugs = slugs;
    }

    /** @throws ProblemException when the input breaks a rule, or refers to what does not exist, or twice to the same */
    public Film create(UUID id, FilmInput input, Instant now) {
        FilmRules.check(input);
        var film = new Film(id, now);
        film.write(input.slug() == null ? freeSlug(input) : input.slug(), input, references.find(input), now);
        films.persist(film);
        return film;
    }

    /**
     * Without a slug in the input, it stays.
     *
     * @param film locked
     * @throws ProblemException as {@link #create}
     */
    void replace(Film film, FilmInput input, Instant now) {
        FilmRules.check(input);
        film.write(input.slug() == null ? film.slug : input.slug(), input, references.find(input), now);
    }

    private String freeSlug(FilmInput input) {
        var title = Slug.from(input.title()).orElse(input.kind().value());
        var year = input.releaseDate() == null
                ? input.releaseYear()
                : Integer.valueOf(input.releaseDate().getYear());
        return slugs.next(
                year == null ? title : FreeSlugs.numbered(title, year),
                "select slug from film_slug where slug = any(?)");
    }
}
