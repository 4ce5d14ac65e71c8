package org.marquee.comment.rule;

import java.util.Optional;

/** Somebody whose address is verified, and of whom enough was approved: the policy of the site lets them pass. */
class TrustedAuthor implements Rule {
    @Override
    public Optional<Reason> judge(Hearing hearing) {
        return hearing.moderation() == Moderation.FIRST_TIME && hearing.isTrusted()
                ? Optional.of(Reason.of(ReasonCode.TRUSTED, Verdict.PASS))
                : Optional.empty();
    }
}
