package org.marquee.kernel.problem;

import java.util.List;

/** The database is out of reach, or all hands are busy: the same request may succeed a little later. */
public class Unavailable extends ProblemException {
    /** Seconds until it is worth trying again. */
    static final int RETRY_AFTER = 2;

    public Unavailable(Throwable cause) {
        super(ProblemType.UNAVAILABLE, "The database does not answer right now. Please try again.", List.of(), cause);
    }

    @Override
    public Integer retryAfter() {
        return RETRY_AFTER;
    }
}
