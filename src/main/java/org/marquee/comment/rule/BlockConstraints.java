package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.sql.NamedConstraints;

@Singleton
class BlockConstraints implements NamedConstraints {
    @Override
    public Map<String, Fault> taken() {
        return Map.of("comment_block_unique", Fault.pointer("", "taken", "is blocked already, now or before"));
    }
}
