package org.marquee.kernel.limit;

import java.util.Map;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** 429: a limit has been reached. */
public class TooManyRequests extends ProblemException {
    private final int retryAfter;
    private final Map<String, String> headers;

    TooManyRequests(Allowance allowance) {
        this(
                "That was tried too often. Try again in %d seconds.".formatted(allowance.resetSeconds()),
                allowance.resetSeconds(),
                allowance.headers());
    }

    /**
     * @param sentence what there is too much of
     * @param retryAfter in seconds
     * @param headers as {@link Allowance} has them
     */
    public TooManyRequests(String sentence, int retryAfter, Map<String, String> headers) {
        super(ProblemType.TOO_MANY_REQUESTS, sentence);
        this.retryAfter = retryAfter;
        this.headers = headers;
    }

    @Override
    public Integer retryAfter() {
        return retryAfter;
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }
}
