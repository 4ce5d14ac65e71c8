package org.marquee.image;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All images. */
@ApplicationScoped
public class Images implements PanacheRepositoryBase<Image, UUID> {
    /** The image, unless it is in the trash. */
    public Optional<Image> referred(UUID id) {
        return find("id = ?1 and trashedAt is null", id).firstResultOptional();
    }
}
