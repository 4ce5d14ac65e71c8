package org.marquee.term;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.trash.Trash;

/** The terms that were thrown away. */
@Singleton
class TermTrash implements Trash {
    private final Terms terms;
    private final ChangeLog changes;

    TermTrash(Terms terms, ChangeLog changes) {
        this.terms = terms;
        this.changes = changes;
    }

    @Override
    public List<UUID> since(Instant time, int skipped, int limit) {
        return terms.trashedBefore(time, skipped, limit);
    }

    @Override
    public void purge(UUID id, Instant time) {
        terms.lockTrashed(id, time).ifPresent(term -> purge(term, Actor.SYSTEM));
    }

    /** @param term one in the trash */
    void purge(Term term, Actor actor) {
        changes.record(
                new Change(actor, Action.PURGED, "term", term.id, Map.of("kind", term.kind.value, "slug", term.slug)));
        terms.delete(term);
        terms.flush();
    }
}
