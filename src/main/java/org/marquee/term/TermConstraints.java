package org.marquee.term;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.sql.NamedConstraints;

@Singleton
class TermConstraints implements NamedConstraints {
    @Override
    public Map<String, Fault> taken() {
        return Map.of("term_slug_unique", Fault.pointer("/slug", "taken", "belongs to another term of this kind"));
    }
}
