package org.marquee.kernel.cache;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.openapi.ApiDocument;

/**
 * The addresses of answers for readers, each in one spelling: what differs only in the order of parameters, or in how they are
 * encoded, is one answer. They are those that the OpenAPI document knows a 304 for.
 */
@Singleton
class DeliveryAddresses {
    /** Characters; a cursor has some 200. */
    private static final int LONGEST = 1_000;

    private static final String LINKED_DATA = "/structured-data";
    private static final String JSON = "/api/v1/";

    /** Feeds and sitemaps: what these are is said by their addresses, and by no header. */
    private static final List<String> OTHERS = List.of("/feeds/", "/sitemap");

    /** A parameter of a path, or what stands between two. */
    private static final Pattern PIECE = Pattern.compile("\\{[^}]+}|[^{]+");

    /** Printable ASCII, but for what the server takes for the end of the query (#) or of a parameter (;). */
    private static final Pattern UNAMBIGUOUS = Pattern.compile("[!-~&&[^#;]]+");

    private final List<Template> templates = ApiDocument.paths().stream()
            .filter(path -> isKnown(path.getKey())
                    && path.getValue().at("/get/responses").has("304"))
            .map(path -> Template.of(path.getKey(), path.getValue().at("/get/parameters")))
            .toList();

    /** The spelling of an address under which its answer is kept; none when no such answer is. */
    Optional<String> canonical(String uri) {
        if (!isKnown(uri) || uri.length() > LONGEST) {
            return Optional.empty();
        }
        int mark = uri.indexOf('?');
        var path = mark < 0 ? uri : uri.substring(0, mark);
        return templates.stream()
                .filter(template -> template.pattern.matcher(path).matches())
                .findFirst()
                .flatMap(template -> mark < 0
                        ? Optional.of(path)
                        : query(uri.substring(mark + 1), template.parameters).map(query -> path + "?" + query));
    }

    /** Whether the answer may depend on which types of media the client takes. */
    static boolean isNegotiated(String uri) {
        return uri.startsWith(JSON);
    }

    /** Whether what stands there is JSON-LD, which is not all that takes JSON takes. */
    static boolean isLinkedData(String uri) {
        return uri.endsWith(LINKED_DATA) || uri.contains(LINKED_DATA + "?");
    }

    private static boolean isKnown(String uri) {
        return uri.startsWith(JSON) || OTHERS.stream().anyMatch(uri::startsWith);
    }

    /** Sorted by name; values of one name stay in their order. None when the resource would refuse it. */
    private static Optional<String> query(String query, Set<String> known) {
        if (!UNAMBIGUOUS.matcher(query).matches()) {
            return Optional.empty();
        }
        var parameters = new ArrayList<Parameter>();
        for (var part : query.split("&", -1)) {
            var parameter = Parameter.of(part);
            if (parameter == null || !known.contains(parameter.name)) {
                return Optional.empty();
            }
            parameters.add(parameter);
        }
        parameters.sort(Comparator.comparing(Parameter::name));
        return Optional.of(parameters.stream().map(Parameter::text).collect(Collectors.joining("&")))
                .filter(text -> text.length() <= LONGEST);
    }

    private record Parameter(String name, String value) {
        static @Nullable Parameter of(String text) {
            int equals = text.indexOf('=');
            if (equals <= 0 || equals == text.length() - 1) {
                return null;
            }
            try {
                return new Parameter(
                        text.substring(0, equals),
                        URLDecoder.decode(text.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        String text() {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    private record Template(Pattern pattern, Set<String> parameters) {
        static Template of(String path, JsonNode parameters) {
            var names = new HashSet<String>();
            for (var parameter : parameters) {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            }
            // As slugs and ids are spelt: there is no second spelling of any of these.
            var pattern = PIECE.matcher(path)
                    .replaceAll(piece -> Matcher.quoteReplacement(
                            piece.group().startsWith("{") ? "[A-Za-z0-9-]+" : Pattern.quote(piece.group())));
            return new Template(Pattern.compile(pattern), names);
        }
    }
}
