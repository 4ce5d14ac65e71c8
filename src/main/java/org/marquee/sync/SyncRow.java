package org.marquee.sync;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.link.Links;
import org.marquee.review.ReadableBody;
import org.marquee.term.TermReference;

/**
 * What the database tells of one thing, or, without a type, only how far it has looked.
 *
 * @param stage which kind of things it walks through
 * @param position of a change
 */
record SyncRow(
        int stage,
        UUID id,
        @Nullable Long position,
        @Nullable SyncType type,
        @Nullable TermReference term,
        @Nullable SyncAuthor author,
        @Nullable SyncPerson person,
        @Nullable ImageView image,
        @Nullable SyncFilm film,
        @Nullable ReviewRow review) {

    /** A review, all but its body, and that. */
    record ReviewRow(SyncReview review, ReadableBody body) {}

    SyncToken.Place place() {
        return new SyncToken.Place(stage, id);
    }

    long requirePosition() {
        return requireNonNull(position);
    }

    SyncItem item(SyncType its, SyncScope scope, Links links) {
        var isThere =
                term != null || author != null || person != null || image != null || film != null || review != null;
        var whole = review == null ? null : review.review.with(review.body.in(scope.forms(), links));
        return new SyncItem(its, id, !isThere, term, author, person, image, film, whole);
    }
}
