package org.marquee.film;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.trash.Trash;

/** The films that were thrown away. */
@Singleton
class FilmTrash extends Trash<Film> {
    private final EditableFilms editable;

    FilmTrash(ChangeLog changes, Clock clock, EditableFilms editable) {
        super(changes, clock);
        this.editable = editable;
    }

    @Override
    protected void prepare(Film film, Actor actor) {
        editable.refuseIfReferred(film.id);
    }
}
