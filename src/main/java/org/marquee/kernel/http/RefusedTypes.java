package org.marquee.kernel.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Gives nobody what they have said they do not take: the framework overlooks a weight of zero (RFC 9110, section 12.4.2). */
@Singleton
class RefusedTypes {
    private static final Pattern NO_WEIGHT = Pattern.compile("(?i).*;\\s*q=0(\\.0{0,3})?\\s*(;.*)?");

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("=0")) {
            return;
        }
        var refused = refusedByRange(accept);
        var produced = produced(resource);
        if (!produced.isEmpty() && produced.stream().allMatch(type -> isRefused(type, refused))) {
            throw new NotAcceptableException();
        }
    }

    /** The partial form is asked for by a parameter and not by a media type: it goes to those who take JSON. */
    private static List<String> produced(ResourceInfo resource) {
        return Stream.of(resource.getResourceMethod(), resource.getResourceClass())
                .filter(place -> place.isAnnotationPresent(Produces.class))
                .findFirst()
                .stream()
                .flatMap(place ->
                        Arrays.stream(place.getAnnotation(Produces.class).value()))
                .filter(type -> !type.equals(FieldsQuery.PARTIAL))
                .toList();
    }

    private static Map<String, Boolean> refusedByRange(String accept) {
        var refused = new HashMap<String, Boolean>();
        for (var part : accept.toLowerCase(Locale.ROOT).split(",")) {
            var range = part.split(";", 2)[0].strip();
            refused.merge(range, NO_WEIGHT.matcher(part).matches(), Boolean::logicalAnd);
        }
        return refused;
    }

    /** The most specific range decides (RFC 9110, section 12.5.1), whatever stands beside it. */
    private static boolean isRefused(String type, Map<String, Boolean> refused) {
        return Stream.of(type, type.replaceFirst("/.*", "/*"), "*/*")
                .filter(refused::containsKey)
                .findFirst()
                .map(refused::get)
                .orElse(false);
    }
}
