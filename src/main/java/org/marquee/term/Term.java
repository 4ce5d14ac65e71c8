package org.marquee.term;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    public Term(UUID id, TermKind kind, TermInput input, Instant now) {
        this.id = id;
        this.kind = kind;
        this.createdAt = now;
        write(input, now);
    }

    void write(TermInput input, Instant now) {
        slug = input.slug();
        name = input.name();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }
}
