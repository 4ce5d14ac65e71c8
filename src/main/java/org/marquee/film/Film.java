package org.marquee.film;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.id.ExternalIds;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.kernel.trash.Lifetime;
import org.marquee.kernel.trash.Trashable;
import org.marquee.term.Term;

/** A film of any kind. */
@Entity
public class Film implements Trashable {
    @Id
    UUID id;

    String slug;

    @Enumerated(EnumType.STRING)
    FilmKind kind;

    String title;

    @Nullable
    String originalTitle;

    @Nullable
    String originalTitleLanguage;

    @Nullable
    String originalTitleRomanised;

    @Nullable
    String synopsis;

    @Nullable
    LocalDate releaseDate;

    @Nullable
    Integer releaseYear;

    @Nullable
    Integer runtimeMinutes;

    List<String> countries;
    List<String> languages;

    @Nullable
    @Embedded
    ExternalIds externalIds;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    Image poster;

    @ElementCollection
    @CollectionTable(name = "film_alternative_title", joinColumns = @JoinColumn(name = "film_id"))
    @OrderColumn(name = "position")
    List<AlternativeTitle> alternativeTitles = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "film_genre",
            joinColumns = @JoinColumn(name = "film_id"),
            inverseJoinColumns = @JoinColumn(name = "genre_id"))
    @OrderColumn(name = "position")
    List<Term> genres = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "film_company",
            joinColumns = @JoinColumn(name = "film_id"),
            inverseJoinColumns = @JoinColumn(name = "company_id"))
    @OrderColumn(name = "position")
    List<Term> companies = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "film_image", joinColumns = @JoinColumn(name = "film_id"))
    @OrderColumn(name = "position")
    List<GalleryImage> gallery = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "film_availability", joinColumns = @JoinColumn(name = "film_id"))
    @OrderColumn(name = "position")
    List<Availability> availability = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "film_credit", joinColumns = @JoinColumn(name = "film_id"))
    @OrderBy("type, position")
    List<Credit> credits = new ArrayList<>();

    @Embedded
    Lifetime lifetime;

    @Version
    int version;

    protected Film() {}

    Film(UUID id, Instant now) {
        this.id = id;
        this.lifetime = new Lifetime(now);
    }

    /** @param parts all that the input refers to */
    void write(String slug, FilmInput input, FilmParts parts, Instant now) {
        lifetime.requireKept();
        this.slug = slug;
        kind = input.kind();
        title = input.title();
        synopsis = input.synopsis();
        releaseDate = input.releaseDate();
        releaseYear = releaseDate == null ? input.releaseYear() : Integer.valueOf(releaseDate.getYear());
        runtimeMinutes = input.runtimeMinutes();
        countries = orEmpty(input.countries());
        languages =
                orEmpty(input.languages()).stream().map(LanguageTag::canonical).toList();
        write(input.originalTitle());
        externalIds = externalIds(input.externalIds());
        replace(
                alternativeTitles,
                orEmpty(input.alternativeTitles()).stream()
                        .map(AlternativeTitle::new)
                        .toList());
        write(parts);
        lifetime.touch(now);
    }

    private void write(FilmInput.@Nullable OriginalTitleInput original) {
        originalTitle = original == null ? null : original.value();
        originalTitleLanguage = original == null ? null : LanguageTag.canonical(original.language());
        originalTitleRomanised = original == null ? null : original.romanised();
    }

    private static @Nullable ExternalIds externalIds(FilmInput.@Nullable ExternalIdsInput ids) {
        return ids == null ? null : new ExternalIds(ids.imdb(), ids.tmdb(), ids.wikidata(), ids.letterboxd());
    }

    private void write(FilmParts parts) {
        poster = parts.poster();
        replace(genres, parts.genres());
        replace(companies, parts.companies());
        replace(gallery, parts.gallery());
        replace(availability, parts.availability());
        // These have no column that Hibernate knows for their order: it writes all of them anew if one has changed.
        if (!Credit.areSame(credits, parts.credits())) {
            replace(credits, parts.credits());
        }
    }

    private static <T> void replace(List<T> list, List<T> others) {
        list.clear();
        list.addAll(others);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public UUID id() {
        return id;
    }

    @Override
    public Lifetime lifetime() {
        return lifetime;
    }

    @Override
    public Change change(Actor actor, Action action) {
        return new Change(actor, action, "film", id, Map.of("slug", slug));
    }
}
