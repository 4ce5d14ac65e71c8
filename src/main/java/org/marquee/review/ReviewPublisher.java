package org.marquee.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * Shows revisions to readers, at once or when their time comes, and takes reviews off again. Reviews must be locked by the
 * caller, so that all that happens to one of them happens in a row.
 */
@ApplicationScoped
public class ReviewPublisher {
    /** Any review is younger, and PostgreSQL's times go that far. */
    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Publications publications;
    private final Revisions revisions;
    private final Readiness readiness;
    private final ChangeLog changes;

    ReviewPublisher(Publications publications, Revisions revisions, Readiness readiness, ChangeLog changes) {
        this.publications = publications;
        this.revisions = revisions;
        this.readiness = readiness;
        this.changes = changes;
    }

    /**
     * Shows a revision to readers from a time on. Until then they see what they see now; a schedule that stood before is given
     * up. Settles a submission.
     *
     * @throws ProblemException when the revision is not ready, or the times make no sense
     */
    public void publish(Review review, PublicationInput input, Actor actor) {
        review.requireKept();
        var now = publications.now();
        requireNothingNewer(review, now);
        var publishAt = input.publishAt() == null ? now : input.publishAt().truncatedTo(ChronoUnit.MICROS);
        var unpublishAt =
                input.unpublishAt() == null ? null : input.unpublishAt().truncatedTo(ChronoUnit.MICROS);
        checkTimes(review, publishAt, unpublishAt, now);
        var revision = revision(review, input.revision());
        readiness.require(revision);
        publications.requireOnly(revision, publishAt, unpublishAt == null ? LATEST : unpublishAt);
        announce(review, now);
        makeWay(review, publishAt, now);
        var publication = new Publication(revision, publishAt, unpublishAt, now);
        publication.beginAnnounced = publication.hasBegun(now);
        publications.persistAndFlush(publication);
        review.settle(now);
        record(publication, publication.beginAnnounced ? Action.PUBLISHED : Action.SCHEDULED, actor);
    }

    /** Takes the review off at once, whatever readers see of it or would have seen later. May be repeated. */
    public void unpublish(Review review, Actor actor) {
        var now = publications.now();
        requireNothingNewer(review, now);
        announce(review, now);
        for (var publication : publications.ahead(review, now)) {
            record(publication, publication.hasBegun(now) ? Action.UNPUBLISHED : Action.UNSCHEDULED, actor);
            if (publication.publishAt.isBefore(now)) {
                publication.end(now);
            } else {
                publications.delete(publication);
            }
            review.touch(now);
        }
        publications.flush();
    }

    /**
     * Enters when readers could see the newest revision, as it is known from elsewhere: of sample content, or of another system.
     * The time may be over.
     */
    public void enter(Review review, Instant publishAt, @Nullable Instant unpublishAt, Actor actor) {
        var now = publications.now();
        var revision = revisions.newest(review);
        readiness.require(revision);
        var publication = new Publication(revision, publishAt, unpublishAt, now);
        publication.beginAnnounced = publication.hasBegun(now);
        publication.endAnnounced = publication.hasEnded(now);
        publications.persist(publication);
        if (!publication.endAnnounced) {
            record(publication, publication.beginAnnounced ? Action.PUBLISHED : Action.SCHEDULED, actor);
        }
    }

    /** Tells the change log what time alone has brought about, as long as it does not know. */
    void announce(Review review, Instant now) {
        for (var publication : publications.untold(review, now)) {
            if (!publication.beginAnnounced) {
                publication.beginAnnounced = true;
                record(publication, Action.PUBLISHED, Actor.SYSTEM);
            }
            if (!publication.endAnnounced && publication.hasEnded(now)) {
                publication.endAnnounced = true;
                record(publication, Action.UNPUBLISHED, Actor.SYSTEM);
            }
        }
        publications.flush();
    }

    /**
     * The time of a transaction is that of its beginning. What another published since then would count as never seen.
     *
     * @throws OptimisticLockException so that this transaction is begun anew, later
     */
    private void requireNothingNewer(Review review, Instant now) {
        if (publications.ahead(review, now).stream().anyMatch(each -> each.createdAt.isAfter(now))) {
            throw new OptimisticLockException("Another transaction published the review meanwhile");
        }
    }

    private void makeWay(Review review, Instant publishAt, Instant now) {
        var ahead = publications.ahead(review, now);
        for (var publication : ahead) {
            if (!publication.isSeenBefore(publishAt, now)) {
                // Nobody has seen it: its time has not come, or comes only with this transaction.
                publications.delete(publication);
            }
        }
        // Hibernate would delete last, and insert first; but two are never there at once, not even for a moment.
        publications.flush();
        for (var publication : ahead) {
            if (publication.isSeenBefore(publishAt, now)) {
                publication.makeWay(publishAt);
            }
        }
        publications.flush();
    }

    private void checkTimes(Review review, Instant publishAt, @Nullable Instant unpublishAt, Instant now) {
        if (publishAt.isBefore(EARLIEST) || publishAt.isAfter(LATEST)) {
            throw refused("/publishAt", "must be a time between the years 1800 and 9999");
        }
        if (publishAt.isBefore(now) && publications.wasEverSeen(review, now)) {
            throw refused("/publishAt", "must not be in the past, for readers have seen the review before");
        }
        if (unpublishAt == null) {
            return;
        }
        if (unpublishAt.isAfter(LATEST)) {
            throw refused("/unpublishAt", "must be a time before the year 10000");
        }
        if (!unpublishAt.isAfter(publishAt) || !unpublishAt.isAfter(now)) {
            throw refused("/unpublishAt", "must be later than now, and later than 'publishAt'");
        }
    }

    private Revision revision(Review review, @Nullable Integer number) {
        return number == null
                ? revisions.newest(review)
                : revisions
                        .byNumber(review, number)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.UNKNOWN_REFERENCE,
                                "The review has no revision %d.".formatted(number),
                                List.of(Fault.pointer(
                                        "/revision", "unknown-reference", "there is no revision " + number))));
    }

    private void record(Publication publication, Action action, Actor actor) {
        var details = new TreeMap<String, Object>();
        details.put("revision", publication.revision.number);
        details.put("slug", publication.revision.slug);
        details.put("publishAt", publication.publishAt.toString());
        if (publication.unpublishAt != null) {
            details.put("unpublishAt", publication.unpublishAt.toString());
        }
        // What named it before is cut by its own key.
        changes.record(new Change(actor, action, "review", publication.review.id, details)
                .alsoCutsHidden(SurrogateKeys.REVIEWS_OF_FILM, publications.film(publication))
                .alsoCutsHidden(Translations.OF, publications.original(publication)));
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(
                ProblemType.INVALID_BODY,
                "The times of the publication make no sense.",
                List.of(Fault.pointer(pointer, "out-of-range", detail)));
    }
}
