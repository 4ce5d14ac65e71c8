package org.marquee.term;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.trash.Trash;

/** The terms that were thrown away. */
@Singleton
class TermTrash extends Trash<Term> {
    private final EditableTerms editable;

    TermTrash(ChangeLog changes, Clock clock, EditableTerms editable) {
        super(changes, clock);
        this.editable = editable;
    }

    @Override
    protected void prepare(Term term, Actor actor) {
        editable.refuseIfReferred(term.id);
    }
}
