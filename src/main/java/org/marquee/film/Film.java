package org.marquee.film;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.term.Term;

/** A film of any kind. */
@Entity
public class Film {
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
    String imdbId;

    @Nullable
    Integer tmdbId;

    @Nullable
    String wikidataId;

    @Nullable
    String letterboxdId;

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

    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant trashedAt;

    @Version
    int version;

    protected Film() {}

    Film(UUID id, Instant now) {
        this.id = id;
        this.createdAt = now;
    }

    /** Takes over all that an editor wrote but what refers to other things; {@link FilmWriter} finds those. */
    void write(FilmInput input, Instant now) {
        slug = input.slug();
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
        write(input.externalIds() == null ? FilmInput.ExternalIdsInput.NONE : input.externalIds());
        alternativeTitles.clear();
        orEmpty(input.alternativeTitles()).forEach(other -> alternativeTitles.add(new AlternativeTitle(other)));
        updatedAt = now;
    }

    private void write(FilmInput.@Nullable OriginalTitleInput original) {
        originalTitle = original == null ? null : original.value();
        originalTitleLanguage = original == null ? null : LanguageTag.canonical(original.language());
        originalTitleRomanised = original == null ? null : original.romanised();
    }

    private void write(FilmInput.ExternalIdsInput ids) {
        imdbId = ids.imdb();
        tmdbId = ids.tmdb();
        wikidataId = ids.wikidata();
        letterboxdId = ids.letterboxd();
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public UUID id() {
        return id;
    }
}
