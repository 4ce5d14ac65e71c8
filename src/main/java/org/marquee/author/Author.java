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
    public Author(UUID id, AuthorInput input, @Nullable Image portrait, Instant now) {
        this.id = id;
        this.createdAt = now;
        write(input, portrait, now);
    }

    void write(AuthorInput input, @Nullable Image portrait, Instant now) {
        slug = input.slug();
        name = input.name();
        title = input.title();
        biography = input.biography();
        website = input.website();
        this.portrait = portrait;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }
}
