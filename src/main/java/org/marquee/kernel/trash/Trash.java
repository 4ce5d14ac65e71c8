package org.marquee.kernel.trash;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** The trash of one kind of thing; each feature has its own. */
public interface Trash {
    /**
     * Things that have been in the trash since before a time, the oldest first.
     *
     * @param skipped how many of them are left out, because they have to stay
     * @param limit how many there may be
     */
    List<UUID> since(Instant time, int skipped, int limit);

    /**
     * Removes a thing for ever, if it is still in the trash since before that time.
     *
     * @throws RuntimeException when older versions of other things still refer to it; then it stays
     */
    void purge(UUID id, Instant time);

    /**
     * Lets a thing be changed only while it is not in the trash.
     *
     * @throws ProblemException when it is
     */
    static void requireOut(@Nullable Instant trashedAt) {
        if (trashedAt != null) {
            throw new ProblemException(ProblemType.INVALID_STATE, "It is in the trash. Take it out first.", List.of());
        }
    }
}
