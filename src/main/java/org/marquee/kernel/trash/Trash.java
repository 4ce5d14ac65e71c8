package org.marquee.kernel.trash;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.problem.ProblemException;

/**
 * The trash of one kind of thing: the way in, the way back, and the way out for ever. Each feature has its own, which does
 * what only its things need. Who may is asked before, and things must be locked by the caller.
 */
public abstract class Trash<T extends Trashable> implements PanacheRepositoryBase<T, UUID> {
    private final ChangeLog changes;
    private final Clock clock;

    protected Trash(ChangeLog changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What has to be done before a thing goes to the trash.
     *
     * @throws ProblemException when it can't, such as while others refer to it
     */
    protected abstract void prepare(T thing, Actor actor);

    /** What the change log keeps of a thing that goes for ever. */
    protected Change purged(T thing, Actor actor) {
        return thing.change(actor, Action.PURGED);
    }

    /** Takes away what a thing leaves behind when it goes for ever, but for its rows. */
    protected void clear(T thing) {}

    /**
     * Does what a DELETE asks for. Moving a thing here may be repeated.
     *
     * @throws ProblemException when it is still in use, or is to go for ever and is not here
     */
    public void remove(T thing, Purge purge, Actor actor) {
        if (purge.purge()) {
            purge(thing, actor);
        } else if (!thing.lifetime().isTrashed()) {
            prepare(thing, actor);
            thing.lifetime().trash(clock.instant());
            record(thing, Action.TRASHED, actor);
        }
    }

    /** Takes a thing out again. May be repeated. */
    public void restore(T thing, Actor actor) {
        if (thing.lifetime().isTrashed()) {
            thing.lifetime().restore(clock.instant());
            record(thing, Action.RESTORED, actor);
        }
    }

    /**
     * Things that have been here since before a time, the oldest first.
     *
     * @param skipped how many of them are left out, because they have to stay
     * @param limit how many there may be
     */
    List<UUID> since(Instant time, int skipped, int limit) {
        return find("lifetime.trashedAt < ?1 order by lifetime.trashedAt, id", time)
                .project(Found.class)
                .range(skipped, skipped + limit - 1)
                .stream()
                .map(Found::id)
                .toList();
    }

    /**
     * Removes a thing for ever, if it is still here since before that time.
     *
     * @throws RuntimeException when older versions of other things still refer to it; then it stays
     */
    void purge(UUID id, Instant time) {
        find("id = ?1 and lifetime.trashedAt < ?2", id, time)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .ifPresent(thing -> purge(thing, Actor.SYSTEM));
    }

    private void purge(T thing, Actor actor) {
        thing.lifetime().requireTrashed();
        changes.record(purged(thing, actor));
        clear(thing);
        delete(thing);
        flush();
    }

    private void record(T thing, Action action, Actor actor) {
        changes.record(thing.change(actor, action));
        flush();
    }

    /** What a query selects. */
    record Found(UUID id) {}
}
