package org.marquee.comment.rule;

import java.util.Optional;

/** Whose comments a moderator looks at before readers see them; what they looked at, and is another text now, again. */
class SitePolicy implements Rule {
    @Override
    public Optional<Reason> judge(Hearing hearing) {
        var policy = hearing.moderation();
        if (policy == Moderation.NEVER || policy == Moderation.FIRST_TIME && hearing.isTrusted()) {
            return Optional.empty();
        }
        var code = policy == Moderation.ALWAYS ? ReasonCode.POLICY : ReasonCode.FIRST_TIME;
        return Optional.of(Reason.of(hearing.isEdit() ? ReasonCode.EDITED : code, Verdict.HOLD));
    }
}
