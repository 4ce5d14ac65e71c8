package org.marquee.image;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.marquee.kernel.problem.ProblemMappers;

/** Tells clients that ask for what lies behind the end where the end is, RFC 9110, section 15.5.17. */
class RangeFailures {
    private final ProblemMappers problems;

    RangeFailures(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response ofRange(UnsatisfiableRange e) {
        return Response.fromResponse(problems.ofOurs(e))
                .header("Content-Range", "bytes */" + e.total)
                .build();
    }
}
