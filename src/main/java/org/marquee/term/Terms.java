package org.marquee.term;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.id.Reference;

/** The genres, platforms, companies and tags. */
@ApplicationScoped
public class Terms implements PanacheRepositoryBase<Term, UUID> {
    /** The term of this kind that is meant, unless it is in the trash. */
    public Optional<Term> referred(TermKind kind, Reference reference) {
        return reference
                .id()
                .map(id -> find("kind = ?1 and id = ?2 and trashedAt is null", kind, id))
                .orElseGet(() -> find("kind = ?1 and slug = ?2 and trashedAt is null", kind, reference.value()))
                .firstResultOptional();
    }
}
