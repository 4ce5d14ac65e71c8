package org.marquee.kernel.sql;

import java.util.Map;
import org.marquee.kernel.problem.Problem.Fault;

/**
 * What a feature's unique constraints mean to clients. The database decides races: when two want the same, one of them breaks a
 * constraint, at once or at the end of its transaction, and is told by this what has been taken.
 */
public interface NamedConstraints {
    /**
     * The fault for each constraint, by its name in the migrations, such as {@code term_slug_unique} and
     * {@code Fault.pointer("/slug", "taken", "belongs to another term")}.
     */
    Map<String, Fault> taken();
}
