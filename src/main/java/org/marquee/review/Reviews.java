package org.marquee.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All reviews, in every state. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, UUID> {
    Optional<Review> byId(UUID id) {
        return findByIdOptional(id);
    }
}
