package org.marquee.person;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.kernel.trash.Trash;

/** Somebody who makes films. */
@Entity
public class Person {
    @Id
    UUID id;

    String slug;
    String name;

    @Nullable
    String nativeName;

    @Nullable
    String nativeNameLanguage;

    List<String> aliases;

    @Nullable
    String biography;

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
    Image portrait;

    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant trashedAt;

    @Version
    int version;

    protected Person() {}

    /** @param portrait the image that the input refers to */
    public Person(UUID id, String slug, PersonInput input, @Nullable Image portrait, Instant now) {
        this.id = id;
        this.createdAt = now;
        write(slug, input, portrait, now);
    }

    void write(String slug, PersonInput input, @Nullable Image portrait, Instant now) {
        Trash.requireOut(trashedAt);
        this.slug = slug;
        name = input.name();
        nativeName = input.nativeName() == null ? null : input.nativeName().value();
        nativeNameLanguage = input.nativeName() == null
                ? null
                : LanguageTag.canonical(input.nativeName().language());
        aliases = input.aliases() == null ? List.of() : input.aliases();
        biography = input.biography();
        write(input.externalIds() == null ? PersonInput.ExternalIdsInput.NONE : input.externalIds());
        this.portrait = portrait;
        updatedAt = now;
    }

    private void write(PersonInput.ExternalIdsInput ids) {
        imdbId = ids.imdb();
        tmdbId = ids.tmdb();
        wikidataId = ids.wikidata();
        letterboxdId = ids.letterboxd();
    }

    void trash(Instant now) {
        trashedAt = trashedAt == null ? now : trashedAt;
        updatedAt = now;
    }

    /** Whether it was in the trash. */
    boolean restore(Instant now) {
        var was = trashedAt != null;
        trashedAt = null;
        updatedAt = was ? now : updatedAt;
        return was;
    }

    public UUID id() {
        return id;
    }
}
