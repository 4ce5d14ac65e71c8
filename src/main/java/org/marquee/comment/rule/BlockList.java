package org.marquee.comment.rule;

import java.util.Optional;
import java.util.stream.Collectors;

/** Those who were blocked; they are not told. */
class BlockList implements Rule {
    @Override
    public Optional<Reason> judge(Hearing hearing) {
        var kinds = hearing.background().blocks();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        var note = kinds.stream().map(kind -> kind.value).collect(Collectors.joining(", "));
        return Optional.of(new Reason(ReasonCode.BLOCKED, Verdict.REJECT, note));
    }
}
