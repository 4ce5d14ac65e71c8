package org.marquee.author;

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

/** The authors that were thrown away. */
@Singleton
class AuthorTrash implements Trash {
    private final Authors authors;
    private final ChangeLog changes;

    AuthorTrash(Authors authors, ChangeLog changes) {
        this.authors = authors;
        this.changes = changes;
    }

    @Override
    public List<UUID> since(Instant time, int skipped, int limit) {
        return authors.trashedBefore(time, skipped, limit);
    }

    @Override
    public void purge(UUID id, Instant time) {
        authors.lockTrashed(id, time).ifPresent(author -> purge(author, Actor.SYSTEM));
    }

    /** @param author one in the trash */
    void purge(Author author, Actor actor) {
        changes.record(new Change(actor, Action.PURGED, "author", author.id, Map.of("slug", author.slug)));
        authors.delete(author);
        authors.flush();
    }
}
