package org.marquee.film;

import static org.marquee.film.Film.orEmpty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.text.LanguageTag;

/** What must hold between the members of a film, and of what a list may have nothing twice. */
final class FilmRules {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int FIRST_YEAR = 1870;
    private static final int LAST_YEAR = 2200;

    private final List<Fault> faults = new ArrayList<>();

    private FilmRules() {}

    /** @throws InvalidBody with everything that breaks a rule */
    static void check(FilmInput input) {
        var rules = new FilmRules();
        rules.checkRelease(input);
        rules.checkCountries("/countries/%d", orEmpty(input.countries()));
        rules.checkOnce("/countries", orEmpty(input.countries()), country -> country);
        rules.checkOnce("/languages", orEmpty(input.languages()), LanguageTag::canonical);
        rules.checkOnce("/alternativeTitles", orEmpty(input.alternativeTitles()), FilmRules::key);
        rules.checkAvailability(orEmpty(input.availability()));
        rules.checkCredits(orEmpty(input.credits()));
        if (!rules.faults.isEmpty()) {
            throw new InvalidBody(rules.faults);
        }
    }

    private void checkRelease(FilmInput input) {
        var date = input.releaseDate();
        if (date == null) {
            return;
        }
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            refuse("/releaseDate", "out-of-range", "must be from " + FIRST_YEAR + " to " + LAST_YEAR);
        } else if (input.releaseYear() != null && input.releaseYear() != date.getYear()) {
            refuse("/releaseYear", "invalid-value", "must be the year of releaseDate, or be left out");
        }
    }

    private void checkCountries(String pointer, List<String> countries) {
        for (int index = 0; index < countries.size(); index++) {
            if (!COUNTRIES.contains(countries.get(index))) {
                refuse(pointer.formatted(index), "invalid-value", FilmInput.COUNTRY_RULE);
            }
        }
    }

    private <T> void checkOnce(String pointer, List<T> items, Function<T, Object> key) {
        var seen = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            if (!seen.add(key.apply(items.get(index)))) {
                refuse(pointer + "/" + index, "invalid-value", "must not stand twice");
            }
        }
    }

    private static Object key(FilmInput.AlternativeTitleInput other) {
        return Arrays.asList(other.title(), other.language() == null ? null : LanguageTag.canonical(other.language()));
    }

    private void checkAvailability(List<FilmInput.AvailabilityInput> places) {
        checkCountries(
                "/availability/%d/country",
                places.stream().map(FilmInput.AvailabilityInput::country).toList());
        for (int index = 0; index < places.size(); index++) {
            var from = places.get(index).availableFrom();
            var until = places.get(index).availableUntil();
            if (from != null && until != null && until.isBefore(from)) {
                refuse(
                        "/availability/" + index + "/availableUntil",
                        "invalid-value",
                        "must not be before availableFrom");
            }
        }
    }

    private void checkCredits(List<FilmInput.CreditInput> credits) {
        for (int index = 0; index < credits.size(); index++) {
            var credit = credits.get(index);
            var pointer = "/credits/" + index;
            if (credit.type() == CreditType.CREW) {
                require(pointer + "/department", credit.department());
                require(pointer + "/job", credit.job());
                refuseOf("crew", pointer + "/character", credit.character());
            } else {
                refuseOf("cast", pointer + "/department", credit.department());
                refuseOf("cast", pointer + "/job", credit.job());
            }
        }
    }

    private void require(String pointer, @Nullable String value) {
        if (value == null) {
            refuse(pointer, "required", "must be given of crew");
        }
    }

    private void refuseOf(String type, String pointer, @Nullable String value) {
        if (value != null) {
            refuse(pointer, "invalid-value", "must not be given of " + type);
        }
    }

    private void refuse(String pointer, String code, String detail) {
        faults.add(Fault.pointer(pointer, code, detail));
    }
}
