package org.marquee.person;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.trash.Trash;

/** The people that were thrown away. */
@Singleton
class PersonTrash extends Trash<Person> {
    private final EditablePeople editable;

    PersonTrash(ChangeLog changes, Clock clock, EditablePeople editable) {
        super(changes, clock);
        this.editable = editable;
    }

    @Override
    protected void prepare(Person person, Actor actor) {
        editable.refuseIfReferred(person.id);
    }
}
