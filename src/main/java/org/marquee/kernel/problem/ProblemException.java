package org.marquee.kernel.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure with a public half: all that it holds may be shown to the client. */
public class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final String detail;
    private final List<Problem.Fault> faults;

    public ProblemException(ProblemType type, String detail, List<Problem.Fault> faults) {
        this(type, detail, faults, null);
    }

    /** @param cause for the log only */
    ProblemException(ProblemType type, String detail, List<Problem.Fault> faults, @Nullable Throwable cause) {
        // Expected outcomes, not bugs: nobody reads their stack, and collecting it costs more than the answer.
        super(detail, cause, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public List<Problem.Fault> faults() {
        return faults;
    }
}
