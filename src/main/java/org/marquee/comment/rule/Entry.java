package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** What a comment must meet to be taken at all. */
@Singleton
class Entry {
    private static final int LONGEST = 5000;
    private static final int SHORTEST = 2;

    private final RuleConfig config;

    Entry(RuleConfig config) {
        this.config = config;
    }

    /** @throws ProblemException when the review is closed, or something that its author can mend is wrong with it */
    void require(Submission submission, Instant now) {
        // What stands there already was said in time.
        if (submission.edited() == null) {
            requireOpen(submission.place());
        }
        requireLength(submission.content());
        if (submission.form() != null) {
            requireAge(submission.form().issuedAt(), now);
        }
    }

    /** @throws ProblemException when somebody has said the same a short time ago */
    static void requireNew(Background background) {
        if (background.repeated()) {
            throw new ProblemException(
                    ProblemType.DUPLICATE_COMMENT,
                    "This has been said already.",
                    List.of(fault("/body", ReasonCode.DUPLICATE, "was sent within the last 24 hours")));
        }
    }

    private static void requireOpen(Submission.Place place) {
        if (!place.open()) {
            throw new ProblemException(
                    ProblemType.COMMENTS_CLOSED,
                    "The review takes no comments any more.",
                    List.of(fault("", ReasonCode.CLOSED, "can't be taken")));
        }
    }

    /** What people see counts, so nobody fills a page with asterisks. */
    private static void requireLength(Submission.Content content) {
        var source = content.source();
        if (source.codePointCount(0, source.length()) > LONGEST) {
            throw refusal("/body", ReasonCode.TOO_LONG, "must have at most %d characters".formatted(LONGEST));
        }
        if (PlainWords.squeezed(content.text()).length() < SHORTEST) {
            throw refusal("/body", ReasonCode.TOO_SHORT, "must have at least %d letters or digits".formatted(SHORTEST));
        }
    }

    private void requireAge(@Nullable Instant issuedAt, Instant now) {
        if (issuedAt == null) {
            throw refusal("/formToken", ReasonCode.INVALID_TOKEN, "must be that of a form of this review");
        }
        if (now.isBefore(issuedAt.plus(config.minimumAge()))) {
            var seconds = config.minimumAge().toSeconds();
            throw refusal("/formToken", ReasonCode.TOO_FAST, "must be %d seconds old at least".formatted(seconds));
        }
        if (now.isAfter(issuedAt.plus(config.maximumAge()))) {
            throw refusal("/formToken", ReasonCode.EXPIRED, "is too old; get another form");
        }
    }

    private static InvalidBody refusal(String pointer, ReasonCode code, String detail) {
        return new InvalidBody(List.of(fault(pointer, code, detail)));
    }

    private static Fault fault(String pointer, ReasonCode code, String detail) {
        return Fault.pointer(pointer, code.value, detail);
    }
}
