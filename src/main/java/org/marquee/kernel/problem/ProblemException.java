package org.marquee.kernel.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failure with a public half: all that it holds may be shown to the client. */
public class ProblemException extends RuntimeException {
    /** More of them would help nobody, and make a small request a large answer. */
    private static final int MOST_FAULTS = 100;

    private final ProblemType type;
    private final String detail;
    private final List<Problem.Fault> faults;

    /** Where there is nothing in particular that the client could mend. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Problem.Fault> faults) {
        this(type, detail, faults, null);
    }

    /** @param cause for the log only */
    protected ProblemException(ProblemType type, String detail, List<Problem.Fault> faults, @Nullable Throwable cause) {
        // Expected outcomes, not bugs: nobody reads their stack, and collecting it costs more than the answer.
        super(detail, cause, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    }

    /** Seconds until it is worth trying again, where that is known. */
    public @Nullable Integer retryAfter() {
        return null;
    }

    /** Headers that belong to the answer, whatever else it has. */
    public Map<String, String> headers() {
        return Map.of();
    }

    /** The version that the thing has by now, where the failure is that the client meant another. */
    public @Nullable Integer currentVersion() {
        return null;
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
