package org.marquee.kernel.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database or the store is out of reach, or all hands are busy: the same request may succeed a little later. */
public class Unavailable extends ProblemException {
    /** Seconds until it is worth trying again. */
    static final int RETRY_AFTER = 2;

    /** @param sentence what is out of reach or busy, for the answer */
    public Unavailable(String sentence, @Nullable Throwable cause) {
        super(ProblemType.UNAVAILABLE, sentence, List.of(), cause);
    }

    public Unavailable(Throwable cause) {
        super(ProblemType.UNAVAILABLE, "The database does not answer right now. Please try again.", List.of(), cause);
    }

    @Override
    public Integer retryAfter() {
        return RETRY_AFTER;
    }
}
