package org.marquee.review;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.sql.NamedConstraints;

@Singleton
class ReviewConstraints implements NamedConstraints {
    @Override
    public Map<String, Fault> taken() {
        return Map.of(
                "publication_language_once", Fault.pointer("/language", "taken", "is that of another translation"));
    }
}
