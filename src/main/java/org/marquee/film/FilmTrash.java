package org.marquee.film;

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

/** The films that were thrown away. */
@Singleton
class FilmTrash implements Trash {
    private final Films films;
    private final ChangeLog changes;

    FilmTrash(Films films, ChangeLog changes) {
        this.films = films;
        this.changes = changes;
    }

    @Override
    public List<UUID> since(Instant time, int skipped, int limit) {
        return films.trashedBefore(time, skipped, limit);
    }

    @Override
    public void purge(UUID id, Instant time) {
        films.lockTrashed(id, time).ifPresent(film -> purge(film, Actor.SYSTEM));
    }

    /** @param film one in the trash */
    void purge(Film film, Actor actor) {
        changes.record(new Change(actor, Action.PURGED, "film", film.id, Map.of("slug", film.slug)));
        films.delete(film);
        films.flush();
    }
}
