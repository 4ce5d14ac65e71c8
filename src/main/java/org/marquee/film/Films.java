package org.marquee.film;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.id.Reference;

/** All films. */
@ApplicationScoped
public class Films implements PanacheRepositoryBase<Film, UUID> {
    /** The film that is meant, unless it is in the trash. */
    public Optional<Film> referred(Reference reference) {
        return reference
                .id()
                .map(id -> find("id = ?1 and trashedAt is null", id))
                .orElseGet(() -> find("slug = ?1 and trashedAt is null", reference.value()))
                .firstResultOptional();
    }
}
