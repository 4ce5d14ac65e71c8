package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.UUID;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Keeps things that others refer to from going away. */
@Singleton
public class Referrers {
    /** More of them would not help anybody. */
    private static final int SHOWN = 20;

    private final Reader reader;

    Referrers(Reader reader) {
        this.reader = reader;
    }

    /**
     * @param id of the thing, which has to be locked by {@link KeyLocks#take}; each {@code ?} in the SQL stands for it
     * @param sentence what can't be done, for the answer
     * @param sql gives, of each thing that refers to it, the editorial address and a sentence that says how
     * @throws ProblemException 409 when there are any; it names the first 20
     */
    public void refuse(UUID id, String sentence, String sql) {
        var found = reader.rows(
                "select address, sentence from (\n" + sql + ") r (address, sentence) order by address limit " + SHOWN,
                Collections.nCopies((int) sql.chars().filter(c -> c == '?').count(), id),
                row -> Fault.resource(row.getString(1), "in-use", row.getString(2)));
        if (!found.isEmpty()) {
            throw new ProblemException(ProblemType.IN_USE, sentence, found);
        }
    }
}
