package org.marquee.kernel.sql;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.marquee.kernel.http.FormFailures;
import org.marquee.kernel.problem.ProblemMappers;

/**
 * Failures that have no mapper of their own: those of the database, which come in many wrappings when they come at the end of a
 * transaction, those of forms that can't be read, and our faults.
 */
class FailureMappers {
    private final ProblemMappers problems;
    private final DatabaseFailures failures;
    private final FormFailures forms;

    FailureMappers(ProblemMappers problems, DatabaseFailures failures, FormFailures forms) {
        this.problems = problems;
        this.failures = failures;
        this.forms = forms;
    }

    @ServerExceptionMapper
    public Response ofAnything(Throwable e) {
        var problem = failures.problem(e).or(() -> forms.problem(e));
        return problem.isPresent() ? problems.ofOurs(problem.get()) : problems.ofUnexpected(e);
    }
}
