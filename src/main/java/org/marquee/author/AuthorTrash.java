package org.marquee.author;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.trash.Trash;

/** The authors that were thrown away. */
@Singleton
class AuthorTrash extends Trash<Author> {
    private final EditableAuthors editable;

    AuthorTrash(ChangeLog changes, Clock clock, EditableAuthors editable) {
        super(changes, clock);
        this.editable = editable;
    }

    @Override
    protected void prepare(Author author, Actor actor) {
        editable.refuseIfReferred(author.id);
    }
}
