package org.marquee.author;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.trash.Lifetime;
import org.marquee.kernel.trash.Trashable;

/** Somebody who writes reviews: the public profile, not the account. */
@Entity
public class Author implements Trashable {
    @Id
    UUID id;

    String slug;
    String name;

    @Nullable
    String title;

    @Nullable
    String biography;

    @Nullable
    String website;

    /** Who writes under this name. */
    @Nullable
    UUID accountId;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    Image portrait;

    @Embedded
    Lifetime lifetime;

    @Version
    int version;

    protected Author() {}

    /** @param portrait the image that the input refers to */
    public Author(UUID id, String slug, AuthorInput input, @Nullable Image portrait, Instant now) {
        this.id = id;
        this.lifetime = new Lifetime(now);
        write(slug, input, portrait, now);
    }

    void write(String slug, AuthorInput input, @Nullable Image portrait, Instant now) {
        lifetime.requireKept();
        this.slug = slug;
        name = input.name();
        title = input.title();
        biography = input.biography();
        website = input.website();
        accountId = input.account();
        this.portrait = portrait;
        lifetime.touch(now);
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
        return new Change(actor, action, "author", id, Map.of("slug", slug));
    }

    /** Who writes under this name, where that is known. */
    public @Nullable UUID account() {
        return accountId;
    }
}
