package org.marquee.term;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.trash.Trash;

/** A genre, platform, company or tag. */
@Entity
public class Term {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    TermKind kind;

    String slug;
    String name;
    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant trashedAt;

    @Version
    int version;

    protected Term() {}

    public Term(UUID id, TermKind kind, String slug, TermInput input, Instant now) {
        this.id = id;
        this.kind = kind;
        this.createdAt = now;
        write(slug, input, now);
    }

    void write(String slug, TermInput input, Instant now) {
        Trash.requireOut(trashedAt);
        this.slug = slug;
        name = input.name();
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
}
