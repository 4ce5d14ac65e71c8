package org.marquee.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has come.
 *
 * @param position all that changed up to here is known to them, or will be at the end of the walk
 * @param place how far they have walked through the content; null behind its end
 */
record SyncToken(SyncScope scope, long position, @Nullable Place place) {

    /** In the content, right behind a thing. */
    record Place(int stage, UUID behind) {
        static final Place BEGINNING = new Place(0, new UUID(0, 0));
    }

    static SyncToken beginning(SyncScope scope, long position) {
        return new SyncToken(scope, position, Place.BEGINNING);
    }

    SyncToken at(Place further) {
        return new SyncToken(scope, position, further);
    }

    /** The walk is over, or went on to there. */
    SyncToken upTo(long further) {
        return new SyncToken(scope, further, null);
    }
}
