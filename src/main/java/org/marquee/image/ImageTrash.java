package org.marquee.image;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.trash.Trash;

/** The images that were thrown away. The bytes of those that are purged are swept up later. */
@Singleton
class ImageTrash extends Trash<Image> {
    private final EditableImages editable;

    ImageTrash(ChangeLog changes, Clock clock, EditableImages editable) {
        super(changes, clock);
        this.editable = editable;
    }

    @Override
    protected void prepare(Image image, Actor actor) {
        editable.refuseIfReferred(image.id);
    }
}
