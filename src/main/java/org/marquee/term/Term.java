package org.marquee.term;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.trash.Lifetime;
import org.marquee.kernel.trash.Trashable;

/** A genre, platform, company or tag. */
@Entity
public class Term implements Trashable {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    TermKind kind;

    String slug;
    String name;

    @Embedded
    Lifetime lifetime;

    @Version
    int version;

    protected Term() {}

    public Term(UUID id, TermKind kind, String slug, TermInput input, Instant now) {
        this.id = id;
        this.kind = kind;
        this.lifetime = new Lifetime(now);
        write(slug, input, now);
    }

    void write(String slug, TermInput input, Instant now) {
        lifetime.requireKept();
        this.slug = slug;
        name = input.name();
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
        return new Change(actor, action, "term", id, Map.of("kind", kind.value, "slug", slug));
    }
}
