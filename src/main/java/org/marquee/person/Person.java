package org.marquee.person;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
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

/** Somebody who makes films. */
@Entity
public class Person implements Trashable {
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
    @Embedded
    ExternalIds externalIds;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    Image portrait;

    @Embedded
    Lifetime lifetime;

    @Version
    int version;

    protected Person() {}

    /** @param portrait the image that the input refers to */
    public Person(UUID id, String slug, PersonInput input, @Nullable Image portrait, Instant now) {
        this.id = id;
        this.lifetime = new Lifetime(now);
        write(slug, input, portrait, now);
    }

    void write(String slug, PersonInput input, @Nullable Image portrait, Instant now) {
        lifetime.requireKept();
        this.slug = slug;
        name = input.name();
        nativeName = input.nativeName() == null ? null : input.nativeName().value();
        nativeNameLanguage = input.nativeName() == null
                ? null
                : LanguageTag.canonical(input.nativeName().language());
        aliases = input.aliases() == null ? List.of() : input.aliases();
        biography = input.biography();
        externalIds = externalIds(input.externalIds());
        this.portrait = portrait;
        lifetime.touch(now);
    }

    private static @Nullable ExternalIds externalIds(PersonInput.@Nullable ExternalIdsInput ids) {
        return ids == null ? null : new ExternalIds(ids.imdb(), ids.tmdb(), ids.wikidata(), ids.letterboxd());
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
        return new Change(actor, action, "person", id, Map.of("slug", slug));
    }
}
