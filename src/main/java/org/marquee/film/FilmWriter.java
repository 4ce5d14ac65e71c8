package org.marquee.film;

import static org.marquee.film.Film.orEmpty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;
import org.marquee.image.Images;
import org.marquee.kernel.id.Reference;
import org.marquee.person.People;
import org.marquee.term.Term;
import org.marquee.term.TermKind;
import org.marquee.term.Terms;

/** Writes films as editors describe them, and finds all that a description refers to. */
@ApplicationScoped
public class FilmWriter {
    private final Films films;
    private final Terms terms;
    private final People people;
    private final Images images;

    FilmWriter(Films films, Terms terms, People people, Images images) {
        this.films = films;
        this.terms = terms;
        this.people = people;
        this.images = images;
    }

    /** @throws IllegalArgumentException when the input refers to what does not exist */
    public Film create(UUID id, FilmInput input, Instant now) {
        var film = new Film(id, now);
        write(film, input, now);
        films.persist(film);
        return film;
    }

    private void write(Film film, FilmInput input, Instant now) {
        film.write(input, now);
        film.poster = input.poster() == null ? null : image(input.poster());
        replace(film.genres, input.genres(), genre -> term(TermKind.GENRE, genre));
        replace(film.companies, input.companies(), company -> term(TermKind.COMPANY, company));
        replace(film.gallery, input.gallery(), picture -> new GalleryImage(picture, image(picture.image())));
        replace(
                film.availability,
                input.availability(),
                place -> new Availability(place, term(TermKind.PLATFORM, place.platform())));
        var places = new EnumMap<CreditType, Integer>(CreditType.class);
        replace(film.credits, input.credits(), credit -> credit(credit, places.merge(credit.type(), 1, Integer::sum)));
    }

    private Credit credit(FilmInput.CreditInput input, int position) {
        var person = people.referred(input.person())
                .orElseThrow(() -> missing("person", input.person().value()));
        return new Credit(input, position, person);
    }

    private Term term(TermKind kind, Reference reference) {
        return terms.referred(kind, reference).orElseThrow(() -> missing("term", reference.value()));
    }

    private Image image(UUID id) {
        return images.referred(id).orElseThrow(() -> missing("image", id.toString()));
    }

    private static IllegalArgumentException missing(String what, String reference) {
        return new IllegalArgumentException("There is no " + what + " " + reference);
    }

    private static <I, T> void replace(List<T> list, @Nullable List<I> inputs, Function<I, T> make) {
        list.clear();
        orEmpty(inputs).stream().map(make).forEach(list::add);
    }
}
