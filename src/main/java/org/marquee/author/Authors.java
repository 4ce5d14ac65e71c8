package org.marquee.author;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.KeyLocks;

/** All authors. */
@ApplicationScoped
public class Authors implements PanacheRepositoryBase<Author, UUID> {
    private final KeyLocks locks;

    Authors(KeyLocks locks) {
        this.locks = locks;
    }

    /** What is meant, without what is in the trash; none of it goes there before the transaction ends. */
    public Map<Reference, Author> referred(Collection<Reference> references) {
        return Reference.resolve(references, this::lock, found -> found.id, found -> found.slug);
    }

    /** The name that an account writes under, if it has one; it does not go to the trash before the transaction ends. */
    public Optional<Author> ofAccount(UUID account) {
        return locks.share(Author.class, "account_id = :account", Map.of("account", account)).stream()
                .findFirst();
    }

    private List<Author> lock(UUID[] ids, String[] slugs) {
        return locks.share(Author.class, "(id = any(:ids) or slug = any(:slugs))", Map.of("ids", ids, "slugs", slugs));
    }

    /**
     * The author, locked until the end of the transaction.
     *
     * @throws NotFound when there is none
     */
    Author requireForChange(UUID id, @Nullable String ifMatch) {
        var author = find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("author", id.toString()));
        VersionTag.require(ifMatch, author.version);
        return author;
    }

    /** The same, and nobody is about to refer to it: they wait, or were waited for. */
    Author requireForRemoval(UUID id, @Nullable String ifMatch) {
        // First of all locks: whoever has a weaker one already may stand in the way of somebody else who has.
        locks.take(Author.class, id);
        return requireForChange(id, ifMatch);
    }
}
