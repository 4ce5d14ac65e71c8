package org.marquee.film;

import static org.marquee.film.Film.orEmpty;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;
import org.marquee.image.Images;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.id.ReferenceCheck;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.person.People;
import org.marquee.term.Term;
import org.marquee.term.TermKind;
import org.marquee.term.Terms;

/** Finds all that the description of a film refers to: one query for the things of each kind, however many there are. */
@Singleton
class FilmReferences {
    private final Terms terms;
    private final People people;
    private final Images images;

    FilmReferences(Terms terms, People people, Images images) {
        this.terms = terms;
        this.people = people;
        this.images = images;
    }

    /** @throws ProblemException when something does not exist, or stands twice where it may only stand once */
    FilmParts find(FilmInput input) {
        var check = new ReferenceCheck();
        var pictures = pictures(input);
        var parts = new FilmParts(
                check.one("/poster", "image", input.poster(), pictures),
                terms(TermKind.GENRE, "/genres", input.genres(), check),
                terms(TermKind.COMPANY, "/companies", input.companies(), check),
                gallery(orEmpty(input.gallery()), pictures, check),
                availability(orEmpty(input.availability()), check),
                credits(orEmpty(input.credits()), check));
        check.end();
        return parts;
    }

    private Map<UUID, Image> pictures(FilmInput input) {
        var gallery = orEmpty(input.gallery()).stream().map(FilmInput.GalleryImageInput::image);
        return images.referred(Stream.concat(Stream.ofNullable(input.poster()), gallery)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private List<Term> terms(
            TermKind kind, String pointer, @Nullable List<Reference> references, ReferenceCheck check) {
        return check.each(pointer, kind.value(), references, terms.referred(kind, orEmpty(references)));
    }

    private static List<GalleryImage> gallery(
            List<FilmInput.GalleryImageInput> inputs, Map<UUID, Image> found, ReferenceCheck check) {
        var gallery = new ArrayList<GalleryImage>();
        var places = new HashMap<UUID, String>();
        for (int index = 0; index < inputs.size(); index++) {
            var input = inputs.get(index);
            var place = "/gallery/" + index + "/image";
            var image = check.one(place, "image", input.image(), found);
            if (image != null) {
                check.once(place, image.id(), places);
                gallery.add(new GalleryImage(input, image));
            }
        }
        return gallery;
    }

    private List<Availability> availability(List<FilmInput.AvailabilityInput> inputs, ReferenceCheck check) {
        var found = terms.referred(
                TermKind.PLATFORM,
                inputs.stream().map(FilmInput.AvailabilityInput::platform).toList());
        var availability = new ArrayList<Availability>();
        var places = new HashMap<List<@Nullable Object>, String>();
        for (int index = 0; index < inputs.size(); index++) {
            var input = inputs.get(index);
            var place = "/availability/" + index;
            var platform = check.one(place + "/platform", "platform", input.platform(), found);
            if (platform != null) {
                check.once(
                        place,
                        Arrays.asList(platform.id(), input.country(), input.kind(), input.availableFrom()),
                        places);
                availability.add(new Availability(input, platform));
            }
        }
        return availability;
    }

    private List<Credit> credits(List<FilmInput.CreditInput> inputs, ReferenceCheck check) {
        var found = people.referred(
                inputs.stream().map(FilmInput.CreditInput::person).toList());
        var credits = new ArrayList<Credit>();
        var places = new HashMap<List<@Nullable Object>, String>();
        var positions = new EnumMap<CreditType, Integer>(CreditType.class);
        for (int index = 0; index < inputs.size(); index++) {
            var input = inputs.get(index);
            var place = "/credits/" + index;
            var person = check.one(place + "/person", "person", input.person(), found);
            if (person != null) {
                check.once(place, Arrays.asList(person.id(), input.type(), input.character(), input.job()), places);
                credits.add(new Credit(input, positions.merge(input.type(), 1, Integer::sum), person));
            }
        }
        credits.sort(Comparator.comparing(credit -> credit.type));
        return credits;
    }
}
