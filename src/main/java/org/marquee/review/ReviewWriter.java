package org.marquee.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.text.Slug;

/**
 * Writes reviews, each save a revision. Reviews must be locked by the caller.
 */
@ApplicationScoped
public class ReviewWriter {
    /** The slug of what has a headline without any letter. */
    private static final String NAMELESS = "review";

    private final Reviews reviews;
    private final Revisions revisions;
    private final RevisionParts parts;
    private final Translations translations;
    private final ReviewSlugs slugs;
    private final ReviewPublisher publisher;
    private final ChangeLog changes;

    ReviewWriter(
            Reviews reviews,
            Revisions revisions,
            RevisionParts parts,
            Translations translations,
            ReviewSlugs slugs,
            ReviewPublisher publisher,
            ChangeLog changes) {
        this.reviews = reviews;
        this.revisions = revisions;
        this.parts = parts;
        this.translations = translations;
        this.slugs = slugs;
        this.publisher = publisher;
        this.changes = changes;
    }

    /**
     * Begins a review: from now on the slug is its own, and others may point to it. It has to be saved before the commit.
     *
     * @throws ProblemException when the slug is another's
     */
    public Review begin(UUID id, String slug, Actor actor, Instant now) {
        var review = begin(id, actor, now);
        slugs.claim(slug, review);
        return review;
    }

    /**
     * Begins a review and saves it for the first time.
     *
     * @throws ProblemException as {@link #save} does
     */
    public Review create(UUID id, ReviewInput input, Actor actor, Instant now) {
        var review = begin(id, actor, now);
        save(review, input, actor, now);
        return review;
    }

    /**
     * Saves a review.
     *
     * @return the number of the new revision
     * @throws ProblemException when the input refers to what does not exist, or the slug is another's
     */
    public int save(Review review, ReviewInput input, Actor actor, Instant now) {
        review.requireKept();
        // What it says before: saving counts the revisions on.
        var before = review.revisionNumber == 0 ? null : revisions.newest(review);
        var revision = new Revision(review, input, actor.accountId(), now);
        parts.fill(revision, input);
        revision.slug = slug(review, input, before);
        translations.requireOnly(revision, before);
        return keep(revision, actor);
    }

    /**
     * Makes the newest revision say what an older one said. It may refer to what is in the trash by now: nothing is lost, and
     * publishing asks again.
     *
     * @return the number of the new revision
     * @throws NotFound when there is no such revision
     */
    public int restore(Review review, int number, Actor actor, Instant now) {
        review.requireKept();
        var older =
                revisions.byNumber(review, number).orElseThrow(() -> new NotFound("revision", String.valueOf(number)));
        var revision = new Revision(older, actor.accountId(), now);
        translations.settle(revision);
        return keep(revision, actor);
    }

    /** Hands the review in to the editors. May be repeated. */
    public void submit(Review review, Actor actor, Instant now) {
        review.requireKept();
        if (review.submit(actor.accountId(), now)) {
            record(review, Action.SUBMITTED, actor, Map.of("revision", review.revisionNumber));
        }
    }

    /**
     * Sends a review back that was handed in.
     *
     * @param note what is still to be done; at most 1000 characters
     */
    public void giveBack(Review review, @Nullable String note, Actor actor, Instant now) {
        review.requireKept();
        review.giveBack(note, actor.accountId(), now);
        record(review, Action.RETURNED, actor, Map.of("revision", review.revisionNumber));
    }

    private Review begin(UUID id, Actor actor, Instant now) {
        var review = new Review(id, actor.accountId(), now);
        reviews.persistAndFlush(review);
        return review;
    }

    private String slug(Review review, ReviewInput input, @Nullable Revision before) {
        if (input.slug() != null) {
            slugs.claim(input.slug(), review);
            return input.slug();
        }
        return before == null ? slugs.claimLike(Slug.from(input.headline()).orElse(NAMELESS), review) : before.slug;
    }

    private int keep(Revision revision, Actor actor) {
        revisions.persist(revision);
        var details = new TreeMap<String, Object>();
        details.put("revision", revision.number);
        details.put("slug", revision.slug);
        if (revision.restoredFrom != null) {
            details.put("restoredFrom", revision.restoredFrom);
        }
        record(revision.review, revision.number == 1 ? Action.CREATED : Action.UPDATED, actor, details);
        return revision.number;
    }

    private void record(Review review, Action action, Actor actor, Map<String, Object> details) {
        changes.record(new Change(actor, action, "review", review.id, details).cutsNothing());
    }
}
