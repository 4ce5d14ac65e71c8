package org.marquee.comment.rule;

import java.util.Optional;

/** More links than people have in what they say. */
class ManyLinks implements Rule {
    @Override
    public Optional<Reason> judge(Hearing hearing) {
        var links = hearing.submission().content().links();
        return links <= hearing.background().maxLinks()
                ? Optional.empty()
                : Optional.of(new Reason(ReasonCode.LINKS, Verdict.HOLD, String.valueOf(links)));
    }
}
