package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.marquee.kernel.problem.InvalidParameters;

/**
 * Writes and reads cursors: opaque to clients, signed so that nobody can make one up, and bound to the list with its
 * filters and its order, so that none is used where it has no meaning.
 */
@Singleton
class Cursors {
    private static final String PURPOSE = "cursor";
    private static final char FORWARDS = 'n';
    private static final char BACKWARDS = 'p';
    private static final String SEPARATOR = "\u0000";

    private final Signatures signatures;

    Cursors(Signatures signatures) {
        this.signatures = signatures;
    }

    String write(Cursor cursor, String context) {
        var text = (cursor.backwards() ? BACKWARDS : FORWARDS) + String.join(SEPARATOR, cursor.keys());
        return signatures.seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8), context);
    }

    /** @throws InvalidParameters when the cursor is none of ours, or of another list */
    Cursor read(String cursor, String context, int keys) {
        var text = signatures
                .open(PURPOSE, cursor, context)
                .map(payload -> new String(payload, StandardCharsets.UTF_8))
                .orElseThrow(Cursors::invalid);
        return new Cursor(text.charAt(0) == BACKWARDS, List.of(text.substring(1).split(SEPARATOR, keys)));
    }

    private static InvalidParameters invalid() {
        return new InvalidParameters(
                "cursor",
                "invalid-cursor",
                "must be 'next' or 'previous' of a page of this list, with the same filters and the same sort");
    }
}
