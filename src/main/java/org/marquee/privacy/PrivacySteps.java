package org.marquee.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.marquee.comment.notice.Subscriptions;
import org.marquee.comment.rule.Keys;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.mail.Outbox;

/**
 * The steps of what is asked, each a transaction: others are not to wait at the sections of reviews until the last of ten
 * thousand comments is erased. An erasure that breaks off is gone on with by asking again.
 */
@ApplicationScoped
@Transactional
class PrivacySteps {
    private static final int AT_ONCE = 200;

    private final PrivacyRequests requests;
    private final PersonalComments comments;
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final Keys keys;
    private final Clock clock;

    PrivacySteps(
            PrivacyRequests requests,
            PersonalComments comments,
            Subscriptions subscriptions,
            Outbox outbox,
            ChangeLog changes,
            Keys keys,
            Clock clock) {
        this.requests = requests;
        this.comments = comments;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.changes = changes;
        this.keys = keys;
        this.clock = clock;
    }

    /** Erases some comments, and tells how many: none when there are none any more. */
    int eraseSome(PrivacyRequest request, String email, Actor actor) {
        var some = comments.lockSome(keys.address(email), AT_ONCE);
        if (!some.isEmpty()) {
            comments.erase(some, request.text);
            some.forEach(comment -> changes.record(
                    new Change(actor, Action.ERASED, "comment", comment.id, Map.of("review", comment.reviewId))
                            .alsoCuts("review", comment.reviewId)));
            requests.count(request.id, some.size());
        }
        return some.size();
    }

    /**
     * Erases what else there is of the address, the requests for it included; once, however many do it at once. Mail goes last:
     * whoever was about to write some has done so by then.
     *
     * @param erased how many comments are gone by now, as far as the caller knows
     * @return how many are gone because of this request
     */
    int finish(PrivacyRequest request, String email, int erased, Actor actor) {
        // Another request for the same address may have taken this one away by now.
        var ours = requests.lock(request.id, email);
        if (ours.filter(found -> found.doneAt != null).isEmpty()) {
            ours.ifPresent(found -> found.finish(clock.instant()));
            eraseRest(email, request.id);
            recordErasure(request, ours.map(found -> found.comments).orElse(erased), actor);
        }
        return ours.map(found -> found.comments).orElse(erased);
    }

    private void eraseRest(String email, UUID request) {
        var addressKey = keys.address(email);
        requests.forget(email, request);
        subscriptions.takeTurn(addressKey);
        subscriptions.forget(addressKey);
        comments.eraseBlock(addressKey);
        outbox.forget(email);
    }

    private void recordErasure(PrivacyRequest request, int erased, Actor actor) {
        changes.record(new Change(
                actor,
                Action.ERASED,
                "privacy-request",
                request.id,
                Map.of("comments", erased, "text", request.text.value)));
    }

    void recordExport(PrivacyRequest request, Actor actor) {
        changes.record(new Change(actor, Action.EXPORTED, "privacy-request", request.id));
    }
}
