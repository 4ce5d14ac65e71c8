package org.marquee.person;

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

/** The people that were thrown away. */
@Singleton
class PersonTrash implements Trash {
    private final People people;
    private final ChangeLog changes;

    PersonTrash(People people, ChangeLog changes) {
        this.people = people;
        this.changes = changes;
    }

    @Override
    public List<UUID> since(Instant time, int skipped, int limit) {
        return people.trashedBefore(time, skipped, limit);
    }

    @Override
    public void purge(UUID id, Instant time) {
        people.lockTrashed(id, time).ifPresent(person -> purge(person, Actor.SYSTEM));
    }

    /** @param person one in the trash */
    void purge(Person person, Actor actor) {
        changes.record(new Change(actor, Action.PURGED, "person", person.id, Map.of("slug", person.slug)));
        people.delete(person);
        people.flush();
    }
}
