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

    /** What all translations of it are translations of, be it itself; without asking for it. */
    UUID original(Publication publication) {
        return (UUID) getEntityManager()
                .getEntityManagerFactory()
                .getPersistenceUnitUtil()
                .getIdentifier(publication.revision.original());
    }

    /**
     * Names the other translation into the same language that readers would see at the same time. The database sees to it as well:
     * for an original, and for two that are published at once.
     */
    void requireOnly(Revision revision, Instant from, Instant until) {
        if (revision.translationOf == null) {
            return;
        }
        find("""
                from Publication p
                join fetch p.revision v
                where p.review <> ?1 and v.language = ?2
                  and (v.translationOf = ?3 or v.review = ?3 and v.translationOf is null)
                  and p.publishAt < ?5 and (p.unpublishAt is null or p.unpublishAt > ?4)
                """, revision.review, revision.language, revision.original(), from, until).list().stream()
                .findFirst()
                .ifPresent(rival -> {
                    throw Translations.taken(revision, rival.review);
                });
    }

    /** Whether readers have ever seen the review. */
    boolean wasEverSeen(Review review, Instant now) {
        return count("review = ?1 and publishAt <= ?2", review, now) > 0;
    }
}
