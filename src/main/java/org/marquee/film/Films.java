package org.marquee.film;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.KeyLocks;

/** All films. */
@ApplicationScoped
public class Films implements PanacheRepositoryBase<Film, UUID> {
    private static final String SET_CONSTRAINTS = """
            set constraints film_alternative_title_unique, film_genre_unique, film_company_unique, film_image_unique,
              film_availability_unique\s""";

    private final KeyLocks locks;

    Films(KeyLocks locks) {
        this.locks = locks;
    }

    /** What is meant, without what is in the trash; none of it goes there before the transaction ends. */
    public Map<Reference, Film> referred(Collection<Reference> references) {
        return Reference.resolve(references, this::lock, found -> found.id, found -> found.slug);
    }

    private List<Film> lock(UUID[] ids, String[] slugs) {
        return locks.share(Film.class, "(id = any(:ids) or slug = any(:slugs))", Map.of("ids", ids, "slugs", slugs));
    }

    /**
     * The film, locked until the end of the transaction.
     *
     * @throws NotFound when there is none
     */
    Film requireForChange(UUID id, @Nullable String ifMatch) {
        var film = find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("film", id.toString()));
        VersionTag.require(ifMatch, film.version);
        return film;
    }

    /** The same, and nobody is about to refer to it: they wait, or were waited for. */
    Film requireForRemoval(UUID id, @Nullable String ifMatch) {
        // First of all locks: whoever has a weaker one already may stand in the way of somebody else who has.
        locks.take(Film.class, id);
        return requireForChange(id, ifMatch);
    }

    /**
     * Writes what was said, and has the database look at all of it: also at what it would else look at when the transaction
     * ends, where nobody could answer any more.
     */
    void settle() {
        flush();
        List.of("immediate", "deferred")
                .forEach(when -> getEntityManager()
                        .createNativeQuery(SET_CONSTRAINTS + when)
                        .executeUpdate());
    }
}
