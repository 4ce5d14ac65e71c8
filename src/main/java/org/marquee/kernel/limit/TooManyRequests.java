package org.marquee.kernel.limit;

import java.util.List;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** 429: a limit has been reached. */
class TooManyRequests extends ProblemException {
    private final int retryAfter;

    /** @param retryAfter in seconds */
    TooManyRequests(int retryAfter) {
        super(
                ProblemType.TOO_MANY_REQUESTS,
                "That was tried too often. Try again in %d seconds.".formatted(retryAfter),
                List.of());
        this.retryAfter = retryAfter;
    }

    @Override
    public Integer retryAfter() {
        return retryAfter;
    }
}
