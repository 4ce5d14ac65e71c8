package org.marquee.author;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.sql.NamedConstraints;

@Singleton
class AuthorConstraints implements NamedConstraints {
    private static final String ANOTHER = "belongs to another author";

    @Override
    public Map<String, Fault> taken() {
        return Map.of(
                "author_slug_unique", taken("/slug"),
                "author_account_id_unique", taken("/account"));
    }

    private static Fault taken(String pointer) {
        return Fault.pointer(pointer, "taken", ANOTHER);
    }
}
