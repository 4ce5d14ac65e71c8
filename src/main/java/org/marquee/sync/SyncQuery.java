package org.marquee.sync;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.InvalidParameters;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.review.BodyForm;

/** Where to go on, or else what to begin with. */
record SyncQuery(
        @RestQuery
        @Nullable
        @Size(min = 1, max = 200)
        @Parameter(
                description =
                        "`nextToken` of the answer before, unchanged. Without it, all public content is walked through.")
        String token,

        @RestQuery
        @Size(max = 9, message = "must be given at most 9 times")
        @Parameter(
                description =
                        "Only things of these kinds; all unless given. Holds for all that follows: not beside `token`.")
        List<SyncType> type,

        @RestQuery
        @Size(max = 3, message = "must be given at most 3 times")
        @Parameter(
                description =
                        "The forms of the bodies of reviews; `html` unless given. Holds for all that follows: not beside"
                                + " `token`.")
        List<BodyForm> body,

        @RestQuery @DefaultValue("100") @Min(1) @Max(100) @Parameter(description = "How many items there are at most.")
        int limit) {

    /** @throws InvalidParameters when the token says it already */
    void requireNothingBesideToken() {
        var faults = new ArrayList<Fault>();
        if (!type.isEmpty()) {
            faults.add(conflict("type"));
        }
        if (!body.isEmpty()) {
            faults.add(conflict("body"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidParameters(faults);
        }
    }

    SyncScope scope() {
        return new SyncScope(
                type.isEmpty() ? EnumSet.allOf(SyncType.class) : EnumSet.copyOf(type),
                body.isEmpty() ? Set.of(BodyForm.HTML) : EnumSet.copyOf(body));
    }

    private static Fault conflict(String parameter) {
        return Fault.parameter(
                parameter, "conflicting-parameters", "must not stand beside 'token', which has it in it");
    }
}
