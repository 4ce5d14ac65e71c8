package org.marquee.kernel.prepared;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.PreparedItem;

/** Makes the cards of one kind of thing, and tells which things there are. */
public interface CardMaker {
    /** As {@link Maker#settings}. */
    String settings();

    /** Some of the things that have cards, from the newest to the oldest, behind one of them; null: from the newest on. */
    List<Place> behind(@Nullable Place last, int atMost);

    /**
     * Makes those that there are, or of what took their places, each from one reading of the database: all that is in it was so at
     * the same moment. By the ids that were asked for.
     */
    Map<UUID, Made> make(Collection<UUID> things);

    /** Where a thing stands among the others. */
    record Place(UUID thing, Instant since, UUID tie) {}

    /** A card. */
    record Made(UUID thing, PreparedItem card) {}
}
