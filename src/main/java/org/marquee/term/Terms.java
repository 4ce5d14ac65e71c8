package org.marquee.term;

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

/** The genres, platforms, companies and tags. */
@ApplicationScoped
public class Terms implements PanacheRepositoryBase<Term, UUID> {
    private final KeyLocks locks;

    Terms(KeyLocks locks) {
        this.locks = locks;
    }

    /** What is meant, without what is in the trash; none of it goes there before the transaction ends. */
    public Map<Reference, Term> referred(TermKind kind, Collection<Reference> references) {
        return Reference.resolve(
                references, (ids, slugs) -> lock(kind, ids, slugs), found -> found.id, found -> found.slug);
    }

    private List<Term> lock(TermKind kind, UUID[] ids, String[] slugs) {
        return locks.share(
                Term.class,
                "kind = :kind and (id = any(:ids) or slug = any(:slugs))",
                Map.of("kind", kind.value, "ids", ids, "slugs", slugs));
    }

    /**
     * The term, locked until the end of the transaction.
     *
     * @throws NotFound when there is none of this kind
     */
    Term requireForChange(TermKind kind, UUID id, @Nullable String ifMatch) {
        var term = find("kind = ?1 and id = ?2", kind, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound(kind.value, id.toString()));
        VersionTag.require(ifMatch, term.version);
        return term;
    }

    /** The same, and nobody is about to refer to it: they wait, or were waited for. */
    Term requireForRemoval(TermKind kind, UUID id, @Nullable String ifMatch) {
        // First of all locks: whoever has a weaker one already may stand in the way of somebody else who has.
        locks.take(Term.class, id);
        return requireForChange(kind, id, ifMatch);
    }
}
