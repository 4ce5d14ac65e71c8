package org.marquee.kernel.trash;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** When a thing was made, last changed, and thrown away. */
@Embeddable
public class Lifetime {
    Instant createdAt;
    Instant updatedAt;

    /** Null while it is not in the trash. */
    @Nullable
    Instant trashedAt;

    protected Lifetime() {}

    public Lifetime(Instant now) {
        createdAt = now;
        updatedAt = now;
    }

    /** Counts as changed. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    void trash(Instant now) {
        trashedAt = now;
        touch(now);
    }

    void restore(Instant now) {
        trashedAt = null;
        touch(now);
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    /** @throws ProblemException when it is in the trash, and so can't be changed */
    public void requireKept() {
        if (isTrashed()) {
            throw invalid("It is in the trash. Take it out first.");
        }
    }

    /** @throws ProblemException when it is not in the trash, and so can't go for ever */
    void requireTrashed() {
        if (!isTrashed()) {
            throw invalid("Only what is in the trash can be purged.");
        }
    }

    private static ProblemException invalid(String sentence) {
        return new ProblemException(ProblemType.INVALID_STATE, sentence);
    }
}
