package org.marquee.review;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.trash.Lifetime;
import org.marquee.kernel.trash.Trashable;

/** A review: what stays when its words change. The words stand in its revisions. */
@Entity
public class Review implements Trashable {
    @Id
    UUID id;

    /** The number of the newest revision, the working copy. */
    int revisionNumber;

    @Embedded
    Lifetime lifetime;

    /** The account that began it; null when nobody in person did. */
    @Nullable
    UUID createdBy;

    /** Since when it waits for an editor; null when it does not. */
    @Nullable
    Instant submittedAt;

    @Nullable
    UUID submittedBy;

    /** When it was sent back; null when that is settled, or never was. It may have been handed in anew since. */
    @Nullable
    Instant returnedAt;

    @Nullable
    UUID returnedBy;

    @Nullable
    String returnNote;

    @Version
    int version;

    protected Review() {}

    Review(UUID id, @Nullable UUID by, Instant now) {
        this.id = id;
        this.lifetime = new Lifetime(now);
        this.createdBy = by;
    }

    /** The number for the next revision. */
    int nextRevision(Instant now) {
        lifetime.touch(now);
        return ++revisionNumber;
    }

    /** Waits for an editor from now on. Returns whether that is new. */
    boolean submit(@Nullable UUID by, Instant now) {
        if (submittedAt != null) {
            return false;
        }
        lifetime.touch(now);
        submittedAt = now;
        submittedBy = by;
        return true;
    }

    /**
     * Goes back to its author. What was said of it before stays unless something else is said now: who takes their own back
     * says nothing, and still has to do what the note asks for.
     *
     * @throws ProblemException when it does not wait for an editor
     */
    void giveBack(@Nullable String note, @Nullable UUID by, Instant now) {
        if (submittedAt == null) {
            throw new ProblemException(ProblemType.INVALID_STATE, "Only what was submitted can be sent back.");
        }
        lifetime.touch(now);
        submittedAt = null;
        submittedBy = null;
        if (note != null || returnNote == null) {
            returnedAt = now;
            returnedBy = by;
            returnNote = note;
        }
    }

    /** Waits for nobody any more. */
    void settle(Instant now) {
        lifetime.touch(now);
        submittedAt = null;
        submittedBy = null;
        returnedAt = null;
        returnedBy = null;
        returnNote = null;
    }

    /** Counts as changed: what readers see of it is another thing now. */
    void touch(Instant now) {
        lifetime.touch(now);
    }

    /** @throws ProblemException when it is in the trash */
    void requireKept() {
        if (lifetime.isTrashed()) {
            throw new ProblemException(ProblemType.INVALID_STATE, "The review is in the trash. Take it out first.");
        }
    }

    public UUID id() {
        return id;
    }

    @Override
    public Lifetime lifetime() {
        return lifetime;
    }

    @Override
    public Change change(Actor actor, Action action) {
        return new Change(actor, action, "review", id);
    }
}
