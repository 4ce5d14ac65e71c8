package org.marquee.person;

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

/** All people. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {
    private final KeyLocks locks;

    People(KeyLocks locks) {
        this.locks = locks;
    }

    /** What is meant, without what is in the trash; none of it goes there before the transaction ends. */
    public Map<Reference, Person> referred(Collection<Reference> references) {
        return Reference.resolve(references, this::lock, found -> found.id, found -> found.slug);
    }

    private List<Person> lock(UUID[] ids, String[] slugs) {
        return locks.share(Person.class, "(id = any(:ids) or slug = any(:slugs))", Map.of("ids", ids, "slugs", slugs));
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

    /** The same, and nobody is about to refer to it: they wait, or were waited for. */
    Person requireForRemoval(UUID id, @Nullable String ifMatch) {
        // First of all locks: whoever has a weaker one already may stand in the way of somebody else who has.
        locks.take(Person.class, id);
        return requireForChange(id, ifMatch);
    }
}
