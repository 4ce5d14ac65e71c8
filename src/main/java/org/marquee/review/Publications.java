package org.marquee.review;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What of reviews is public, and when. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {
    /** The time of the database, by which alone things become public: the same throughout a transaction. */
    Instant now() {
        return (Instant) getEntityManager()
                .createNativeQuery("select now()", Instant.class)
                .getSingleResult();
    }

    /** What of a review readers see, or will see; locked. */
    List<Publication> ahead(Review review, Instant now) {
        return find("review = ?1 and (unpublishAt is null or unpublishAt > ?2) order by publishAt", review, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What of a review has begun or ended without the change log telling so, the oldest first; locked. */
    List<Publication> untold(Review review, Instant now) {
        return find("""
                review = ?1
                  and (publishAt <= ?2 and beginAnnounced = false or unpublishAt <= ?2 and endAnnounced = false)
                order by publishAt""", review, now).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The film that a publication is about, without asking for it. */
    UUID film(Publication publication) {
        var film = requireNonNull(publication.revision.film);
        return (UUID) getEntityManager()
                .getEntityManagerFactory()
                .getPersistenceUnitUtil()
                .getIdentifier(film);
    }

    /** Whether readers have ever seen the review. */
    boolean wasEverSeen(Review review, Instant now) {
        return count("review = ?1 and publishAt <= ?2", review, now) > 0;
    }
}
