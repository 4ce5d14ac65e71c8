package org.marquee.kernel.trash;

import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;

/** A thing that editors can throw away and take back: an entity with the attribute {@code lifetime}. */
public interface Trashable {
    Lifetime lifetime();

    /** What the change log is to tell of it. */
    Change change(Actor actor, Action action);
}
