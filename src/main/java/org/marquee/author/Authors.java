package org.marquee.author;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.id.Reference;

/** All authors. */
@ApplicationScoped
public class Authors implements PanacheRepositoryBase<Author, UUID> {
    /** The author who is meant, unless in the trash. */
    public Optional<Author> referred(Reference reference) {
        return reference
                .id()
                .map(id -> find("id = ?1 and trashedAt is null", id))
                .orElseGet(() -> find("slug = ?1 and trashedAt is null", reference.value()))
                .firstResultOptional();
    }
}
