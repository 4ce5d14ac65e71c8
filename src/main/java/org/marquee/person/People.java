package org.marquee.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.id.Reference;

/** All people. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {
    /** The person who is meant, unless in the trash. */
    public Optional<Person> referred(Reference reference) {
        return reference
                .id()
                .map(id -> find("id = ?1 and trashedAt is null", id))
                .orElseGet(() -> find("slug = ?1 and trashedAt is null", reference.value()))
                .firstResultOptional();
    }
}
