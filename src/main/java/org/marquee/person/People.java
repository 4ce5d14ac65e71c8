package org.marquee.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.problem.NotFound;

/** All people. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {
    /** What is meant, without what is in the trash; none of it goes there before the transaction ends. */
    public Map<Reference, Person> referred(Collection<Reference> references) {
        return Reference.resolve(references, this::lock, found -> found.id, found -> found.slug);
    }

    /** In the order of their ids, so that two who lock the same never wait for one another. */
    private List<Person> lock(Set<UUID> ids, Set<String> slugs) {
        return find("(id in ?1 or slug in ?2) and trashedAt is null order by id", ids, slugs)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /**
     * The person, locked until the end of the transaction.
     *
     * @throws NotFound when there is none
     */
    Person requireForChange(UUID id, @Nullable String ifMatch) {
        var person = find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("person", id.toString()));
        VersionTag.require(ifMatch, person.version);
        return person;
    }

    List<UUID> trashedBefore(Instant time, int skipped, int limit) {
        return find("select id from Person where trashedAt < ?1 order by trashedAt, id", time)
                .project(UUID.class)
                .range(skipped, skipped + limit - 1)
                .list();
    }

    /** The person, locked, if in the trash since before that time. */
    Optional<Person> lockTrashed(UUID id, Instant time) {
        return find("id = ?1 and trashedAt < ?2", id, time)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
