package org.marquee.review;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marquee.film.CreditType;
import org.marquee.film.CreditView;
import org.marquee.film.FilmKind;
import org.marquee.film.OriginalTitle;
import org.marquee.film.ReviewedFilm;
import org.marquee.kernel.link.Links;
import org.marquee.person.PersonReference;

/** Says in the words of schema.org what a film is. */
@Singleton
class StructuredWorks {
    private static final Set<String> DIRECTORS = Set.of("director");
    private static final Set<String> COMPOSERS = Set.of("original music composer", "composer", "music");

    private final Links links;

    StructuredWorks(Links links) {
        this.links = links;
    }

    StructuredWork of(ReviewedFilm film) {
        var isSeries = film.kind() == FilmKind.SERIES;
        var date = date(film);
        return new StructuredWork(
                isSeries ? "TVSeries" : "Movie",
                film.title(),
                alternateNames(film.originalTitle()),
                links.filmPage(film.slug()).orElse(null),
                film.externalIds().pages(film.kind()),
                film.poster() == null
                        ? null
                        : StructuredDataWriter.largest(film.poster()).url(),
                isSeries ? null : date,
                isSeries ? null : date,
                isSeries ? date : null,
                isSeries || film.runtimeMinutes() == null
                        ? null
                        : Duration.ofMinutes(film.runtimeMinutes()).toString(),
                film.genres().stream().map(genre -> genre.name()).toList(),
                film.languages(),
                film.countries().stream()
                        .map(code -> new Locale.Builder().setRegion(code).build())
                        .map(country -> StructuredPart.Country.of(country.getDisplayCountry(Locale.ENGLISH)))
                        .toList(),
                crew(film, DIRECTORS),
                film.credits().stream()
                        .filter(credit -> credit.type() == CreditType.CAST)
                        .map(credit -> StructuredPart.Performance.of(person(credit.person()), credit.character()))
                        .toList(),
                crew(film, COMPOSERS),
                film.companies().stream()
                        .map(company -> StructuredPart.Organization.of(company.name(), null, null))
                        .toList());
    }

    private static List<String> alternateNames(@Nullable OriginalTitle title) {
        return title == null
                ? List.of()
                : Stream.concat(Stream.of(title.value()), Stream.ofNullable(title.romanised()))
                        .distinct()
                        .toList();
    }

    private static @Nullable String date(ReviewedFilm film) {
        if (film.releaseDate() != null) {
            return film.releaseDate().toString();
        }
        return film.year() == null ? null : film.year().toString();
    }

    private List<StructuredPart.Person> crew(ReviewedFilm film, Set<String> jobs) {
        return film.credits().stream()
                .filter(credit ->
                        credit.job() != null && jobs.contains(credit.job().toLowerCase(Locale.ROOT)))
                .map(CreditView::person)
                .map(this::person)
                .distinct()
                .toList();
    }

    private StructuredPart.Person person(PersonReference person) {
        return StructuredPart.Person.of(
                person.name(),
                person.nativeName() == null ? null : person.nativeName().value(),
                links.personPage(person.slug()).orElse(null));
    }
}
