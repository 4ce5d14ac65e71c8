package org.marquee.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What of reviews is public, and when. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {}
