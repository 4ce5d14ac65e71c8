package org.marquee.kernel.prepared;

import jakarta.inject.Singleton;
import java.util.UUID;

/** What readers asked for that was not there. */
@Singleton
class Wanted {
    /** By their paths. */
    final Queue<String> answers = new Queue<>();

    /** By the ids of their things. */
    final Queue<UUID> cards = new Queue<>();
}
