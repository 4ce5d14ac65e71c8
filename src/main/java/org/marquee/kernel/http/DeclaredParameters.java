package org.marquee.kernel.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.marquee.kernel.problem.InvalidParameters;
import org.marquee.kernel.problem.Problem.Fault;

/**
 * Refuses query parameters that the resource method does not declare, that stand twice where one is meant, or whose value
 * is not of their type. Nothing is ignored in silence: a misspelt filter would otherwise answer with everything.
 */
@Singleton
class DeclaredParameters {
    private final Map<Method, Map<String, QueryParameter>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseOthers(ContainerRequestContext request, ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        var known = declared.computeIfAbsent(resource.getResourceMethod(), QueryParameter::of);
        var faults = new ArrayList<Fault>();
        given.forEach((name, values) -> check(name, values, known, faults));
        if (!faults.isEmpty()) {
            throw new InvalidParameters(faults);
        }
    }

    private static void check(String name, List<String> values, Map<String, QueryParameter> known, List<Fault> faults) {
        var parameter = known.get(name);
        if (parameter == null) {
            faults.add(Fault.parameter(name, "unknown-parameter", allowed(known)));
        } else if (values.size() > 1 && !parameter.repeatable()) {
            faults.add(Fault.parameter(name, "repeated-parameter", "must be given only once"));
        } else {
            values.stream()
                    .flatMap(value -> parameter.fault(value).stream())
                    .findFirst()
                    .ifPresent(detail -> faults.add(Fault.parameter(name, "invalid-value", detail)));
        }
    }

    private static String allowed(Map<String, QueryParameter> known) {
        return known.isEmpty()
                ? "is not known here; this address takes no parameters"
                : "is not known here; allowed are " + String.join(", ", new TreeSet<>(known.keySet()));
    }
}
