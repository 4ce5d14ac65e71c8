package org.marquee.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemMappers;
import org.marquee.kernel.problem.ProblemType;

/** Answers those who may not: 401 to strangers, 403 to those we know. */
class Refusals {
    /** RFC 6750, section 3. */
    private static final String INVALID = "Bearer error=\"invalid_token\"";

    private final ProblemMappers problems;

    Refusals(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response ofStrangers(UnauthorizedException e) {
        return problem(ProblemType.UNAUTHENTICATED, "This needs an access token or an API key.");
    }

    @ServerExceptionMapper
    public Response ofBadTokens(AuthenticationFailedException e) {
        var answer =
                Response.fromResponse(problem(ProblemType.UNAUTHENTICATED, "The token is not valid, or not any more."));
        return answer.header(HttpHeaders.WWW_AUTHENTICATE, null)
                .header(HttpHeaders.WWW_AUTHENTICATE, INVALID)
                .build();
    }

    @ServerExceptionMapper
    public Response ofTheUnentitled(ForbiddenException e) {
        return problem(ProblemType.FORBIDDEN, "None of your roles allows this.");
    }

    private Response problem(ProblemType type, String sentence) {
        return problems.ofOurs(new ProblemException(type, sentence));
    }
}
