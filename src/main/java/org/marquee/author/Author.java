package org.marquee.author;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;
import org.marquee.kernel.trash.Trash;

/** Somebody who writes reviews: the public profile, not the account. */
@Entity
public class Author {
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

    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant trashedAt;

    @Version
    int version;

    protected Author() {}

    /** @param portrait the image that the input refers to */
    public Author(UUID id, String slug, AuthorInput input, @Nullable Image portrait, Instant now) {
        this.id = id;
        this.createdAt = now;
        write(slug, input, portrait, now);
    }

    void write(String slug, AuthorInput input, @Nullable Image portrait, Instant now) {
        Trash.requireOut(trashedAt);
        this.slug = slug;
        name = input.name();
        title = input.title();
        biography = input.biography();
        website = input.website();
        accountId = input.account();
        this.portrait = portrait;
        updatedAt = now;
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

    /** Who writes under this name, where that is known. */
    public @Nullable UUID account() {
        return accountId;
    }
}
