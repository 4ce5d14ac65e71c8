package org.marquee.comment.rule;

import java.util.Optional;

/** A field that people don't see: whoever fills it in is a program. */
class Honeypot implements Rule {
    @Override
    public Optional<Reason> judge(Hearing hearing) {
        var form = hearing.submission().form();
        return form == null || form.honeypot() == null || form.honeypot().isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(ReasonCode.HONEYPOT, Verdict.SPAM));
    }
}
