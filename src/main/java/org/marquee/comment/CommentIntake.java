package org.marquee.comment;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.comment.rule.Rules;
import org.marquee.comment.rule.Submission;
import org.marquee.kernel.limit.Limit;
import org.marquee.kernel.limit.Limits;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * Takes what guests write: has it judged, without a transaction, and then written down. Of many that come by one form, one at
 * a time is judged, so that a reader who clicks twice is not counted twice; the others get the receipt of the first.
 */
@Singleton
class CommentIntake {
    /** Longer than judging takes: who died meanwhile holds nobody up for ever. */
    private static final Limit ONE_AT_A_TIME = new Limit(1, Duration.ofSeconds(10));

    private static final String FORM = "comment-form";

    /** A reader who clicked twice need not know; but nobody keeps many threads waiting. */
    private static final int LOOKS = 5;

    private static final int BETWEEN_LOOKS_MILLIS = 50;

    private final CommentPlaces places;
    private final FormTokens forms;
    private final Submissions submissions;
    private final Rules rules;
    private final Receipts receipts;
    private final Limits limits;
    private final CommentWriter writer;

    CommentIntake(
            CommentPlaces places,
            FormTokens forms,
            Submissions submissions,
            Rules rules,
            Receipts receipts,
            Limits limits,
            CommentWriter writer) {
        this.places = places;
        this.forms = forms;
        this.submissions = submissions;
        this.rules = rules;
        this.receipts = receipts;
        this.limits = limits;
        this.writer = writer;
    }

    /**
     * Takes a comment on the review with this slug.
     *
     * @throws ProblemException when it is refused
     */
    RestResponse<CommentReceipt> take(String slug, CommentInput input, RoutingContext request) {
        rules.meet(submissions.origin(request));
        var place = places.require(slug);
        var form = forms.read(input.formToken(), place.reviewId())
                .orElseThrow(() -> new InvalidBody("/formToken", "invalid-token", "is none of ours for this review"));
        var comment = submissions.comment(place, input, form, request);
        for (int look = 0; look < LOOKS; look++) {
            var before = receipts.again(comment);
            if (before.isPresent()) {
                return RestResponse.accepted(before.get());
            }
            if (limits.allows(FORM, form.key(), ONE_AT_A_TIME)) {
                return take(
                        comment,
                        submissions.of(
                                place, comment, new Submission.Form(form.issuedAt(), input.websiteConfirm()), request));
            }
            pause();
        }
        throw new InProgress();
    }

    private RestResponse<CommentReceipt> take(NewComment comment, Submission submission) {
        try {
            var judgement = rules.judge(submission);
            var answer = RestResponse.accepted(enter(Judged.of(comment, submission, judgement)));
            judgement.allowance().headers().forEach(answer.getHeaders()::putSingle);
            return answer;
        } catch (RuntimeException e) {
            // What was refused may be sent again at once, and better.
            limits.giveBack(FORM, comment.formKey(), ONE_AT_A_TIME);
            throw e;
        }
    }

    /** What fails by our fault, or because all hands are busy, comes again and is not to count twice. */
    private CommentReceipt enter(Judged judged) {
        try {
            return writer.enter(judged);
        } catch (RuntimeException e) {
            if (!(e instanceof ProblemException refusal) || refusal.type().status() >= 500) {
                rules.forget(judged.submission());
            }
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InProgress();
        }
    }

    /** 409: the first comment by this form is not judged yet. */
    private static final class InProgress extends ProblemException {
        InProgress() {
            super(ProblemType.REQUEST_IN_PROGRESS, "The first comment that came by this form is not judged yet.");
        }

        @Override
        public Integer retryAfter() {
            return 1;
        }
    }
}
