package org.marquee.image;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.marquee.image.store.OutOfSpace;
import org.marquee.image.store.StoreUnavailable;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemMappers;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.problem.Unavailable;

/** What clients are told of a store that fails; the reason is for operators, and in the log. */
class StoreFailures {
    private final ProblemMappers problems;

    StoreFailures(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response ofFailure(StoreUnavailable e) {
        return problems.ofOurs(
                new Unavailable("The store of pictures does not answer right now. Please try again.", e));
    }

    @ServerExceptionMapper
    public Response ofNoSpace(OutOfSpace e) {
        return problems.ofOurs(new Full(e));
    }

    private static final class Full extends ProblemException {
        Full(OutOfSpace cause) {
            super(ProblemType.OUT_OF_SPACE, "The store of pictures is full.", List.of(), cause);
        }
    }
}
