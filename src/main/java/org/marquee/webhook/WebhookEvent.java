package org.marquee.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.LoggedChange;
import org.marquee.kernel.change.Subject;

/** What receivers are told of. The values are API: added, never renamed. */
@Schema(
        name = "WebhookEvent",
        description =
                "What a receiver is told of. `review.updated`: readers see another version of a review than before; drafts are nobody's"
                        + " matter. `cache.purge`: what readers see has changed; `data.keys` are those of the header"
                        + " `Surrogate-Key`, and `*` stands for all there are.")
enum WebhookEvent {
    /** Readers see a review that they did not see before. */
    @JsonProperty("review.published")
    REVIEW_PUBLISHED("review.published"),
    /** Readers see another version of a review. */
    @JsonProperty("review.updated")
    REVIEW_UPDATED("review.updated"),
    @JsonProperty("review.unpublished")
    REVIEW_UNPUBLISHED("review.unpublished"),
    @JsonProperty("review.scheduled")
    REVIEW_SCHEDULED("review.scheduled"),
    @JsonProperty("review.trashed")
    REVIEW_TRASHED("review.trashed"),
    @JsonProperty("film.created")
    FILM_CREATED("film.created"),
    @JsonProperty("film.updated")
    FILM_UPDATED("film.updated"),
    @JsonProperty("film.trashed")
    FILM_TRASHED("film.trashed"),
    @JsonProperty("film.restored")
    FILM_RESTORED("film.restored"),
    @JsonProperty("film.purged")
    FILM_PURGED("film.purged"),
    @JsonProperty("person.created")
    PERSON_CREATED("person.created"),
    @JsonProperty("person.updated")
    PERSON_UPDATED("person.updated"),
    @JsonProperty("person.trashed")
    PERSON_TRASHED("person.trashed"),
    @JsonProperty("person.restored")
    PERSON_RESTORED("person.restored"),
    @JsonProperty("person.purged")
    PERSON_PURGED("person.purged"),
    @JsonProperty("image.created")
    IMAGE_CREATED("image.created"),
    @JsonProperty("image.updated")
    IMAGE_UPDATED("image.updated"),
    @JsonProperty("image.trashed")
    IMAGE_TRASHED("image.trashed"),
    @JsonProperty("image.restored")
    IMAGE_RESTORED("image.restored"),
    @JsonProperty("image.purged")
    IMAGE_PURGED("image.purged"),
    @JsonProperty("comment.created")
    COMMENT_CREATED("comment.created"),
    @JsonProperty("comment.updated")
    COMMENT_UPDATED("comment.updated"),
    @JsonProperty("comment.approved")
    COMMENT_APPROVED("comment.approved"),
    @JsonProperty("comment.held")
    COMMENT_HELD("comment.held"),
    @JsonProperty("comment.rejected")
    COMMENT_REJECTED("comment.rejected"),
    @JsonProperty("comment.spam")
    COMMENT_SPAM("comment.spam"),
    @JsonProperty("comment.trashed")
    COMMENT_TRASHED("comment.trashed"),
    @JsonProperty("comment.deleted")
    COMMENT_DELETED("comment.deleted"),
    @JsonProperty("comment.erased")
    COMMENT_ERASED("comment.erased"),
    @JsonProperty("comment.purged")
    COMMENT_PURGED("comment.purged"),
    @JsonProperty("cache.purge")
    CACHE_PURGE("cache.purge");

    /** What is sent to find out whether a receiver works; nobody chooses it. */
    static final String TEST = "webhook.test";

    final String value;

    WebhookEvent(String value) {
        this.value = value;
    }

    /**
     * What the change is, besides a reason to purge caches.
     *
     * @param isSeen whether readers saw the thing before; of reviews alone
     */
    static Optional<WebhookEvent> of(LoggedChange change, boolean isSeen) {
        var action = change.isA(Action.MARKED_AS_SPAM) ? "spam" : change.action();
        if (change.isOf(Subject.REVIEW)) {
            if (change.isA(Action.UPDATED)) {
                // A draft was saved.
                return Optional.empty();
            }
            action = change.isA(Action.PUBLISHED) && isSeen ? "updated" : action;
        }
        var wanted = change.entity() + "." + action;
        return Stream.of(values()).filter(event -> event.value.equals(wanted)).findFirst();
    }

    /** Whether readers see something of the thing from then on, so that there is something to link to. */
    boolean isOfSomethingSeen() {
        return switch (this) {
            case REVIEW_PUBLISHED,
                    REVIEW_UPDATED,
                    FILM_CREATED,
                    FILM_UPDATED,
                    FILM_RESTORED,
                    PERSON_CREATED,
                    PERSON_UPDATED,
                    PERSON_RESTORED -> true;
            default -> false;
        };
    }

    /** Whether it is about what readers saw or see: else its slug is nobody's business. */
    boolean hasSlug() {
        return isOfSomethingSeen()
                || switch (this) {
                    case REVIEW_UNPUBLISHED, FILM_TRASHED, FILM_PURGED, PERSON_TRASHED, PERSON_PURGED -> true;
                    default -> false;
                };
    }
}
