package org.marquee.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.marquee.testkit.Given;
import org.marquee.testkit.OpenApiContract;
import org.marquee.testkit.RawHttp;

/**
 * All that a stranger finds who has nothing but the OpenAPI document: every list with every filter, sort and page, every
 * single thing, and every address that an answer names.
 */
final class Crawl {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/[^\"<>\\s\\\\]+)");
    private static final Pattern IMAGE = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"alt\"");
    private static final Map<String, String> IRREGULAR = Map.of("person", "people", "company", "companies");

    /** Pages of one list that are turned, unless they are large. */
    private static final int PAGES = 3;

    private static final int PICTURES = 200;

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> given;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<String> examples = new ArrayDeque<>();

    private final List<Operation> operations;

    private Crawl(List<String> given) throws IOException {
        this.given = Set.copyOf(given);
        open.addAll(given);
        operations = Operation.publicReads().toList();
    }

    /**
     * Addresses with what stands there: status, headers and body.
     *
     * @param given addresses to begin with, besides those that anybody knows
     */
    static Map<String, String> everything(List<String> given) throws IOException {
        var crawl = new Crawl(given);
        crawl.open.addAll(List.of("/openapi.yaml", "/openapi.json"));
        // First what there is, then all that can be asked about it.
        crawl.operations.forEach(operation -> crawl.open.add(operation.path()));
        crawl.go();
        for (var operation : crawl.operations) {
            operation.queryParameters().forEach(parameter -> crawl.vary(operation, Parameter.of(parameter)));
        }
        crawl.go();
        crawl.followExamples();
        return crawl.answers;
    }

    /** What only the document names need not be there: of cursors, passes and the like, its examples have stand-ins. */
    private void followExamples() throws IOException {
        var asked = Set.copyOf(answers.keySet());
        open.addAll(examples);
        go();
        answers.entrySet()
                .removeIf(answer ->
                        !asked.contains(answer.getKey()) && answer.getValue().startsWith("HTTP/1.1 4"));
    }

    private void go() throws IOException {
        while (!open.isEmpty()) {
            var address = open.remove();
            if (!answers.containsKey(address) && isWorth(address)) {
                visit(address);
            }
        }
    }

    /** Other tests leave much behind: it is turned over by the hundred, and not looked at one by one. */
    private boolean isWorth(String address) {
        if (given.contains(address)) {
            return true;
        } else if (address.startsWith("/media/")
                && seen.merge(address.replaceFirst("/[^/]+$", ""), 1, Integer::sum) > 1) {
            // One rendition of each picture: they have nothing of their own, and each has to be made.
            return false;
        } else if (address.matches("/media/.*|/api/v1/images/.*")) {
            return seen.merge(address.replaceFirst("[0-9a-f-]{36}.*", ""), 1, Integer::sum) <= PICTURES;
        } else if (address.contains("cursor=") && !address.contains("limit=100")) {
            return seen.merge(address.replaceFirst("cursor=[^&]*", ""), 1, Integer::sum) <= PAGES;
        }
        return !Given.made(address);
    }

    private void visit(String address) throws IOException {
        var answer = RawHttp.send("GET", address);
        var text = String.join("\n", answer.head()) + "\n\n" + answer.body();
        answers.put(address, text);
        // As XML and HTML write them.
        var named = address.startsWith("/openapi.") ? examples : open;
        ADDRESS.matcher(text)
                .results()
                .forEach(found -> named.add(found.group(1).replace("&amp;", "&")));
        IMAGE.matcher(text).results().forEach(found -> open.add("/api/v1/images/" + found.group(1)));
        if (answer.header("Content-Type").filter(type -> type.endsWith("json")).isPresent()) {
            var path = address.replaceFirst("\\?.*", "");
            for (var item : JSON.readTree(answer.body()).path("items")) {
                if (hasDetails(path) && item.has("slug")) {
                    open.add(path + "/" + item.path("slug").asText());
                }
            }
        }
    }

    private boolean hasDetails(String path) {
        return operations.stream().anyMatch(operation -> operation.template().equals(path + "/{slug}"));
    }

    private void vary(Operation operation, Parameter parameter) {
        var isList = operation.queryNames().contains("withTotal");
        for (var value : values(operation, parameter)) {
            // Which is best can only be told of what was looked for.
            var query = parameter.name() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)
                    + (value.equals("relevance") ? "&q=film" : "");
            if (isList) {
                open.add(operation.path() + "?" + query);
            } else if (parameter.name().equals("fields")) {
                open.add(operation.path() + "?" + query);
            } else {
                everyOne(operation).forEach(path -> open.add(path + "?" + query));
            }
        }
    }

    /** All things of the kind that the operation answers with. */
    private List<String> everyOne(Operation operation) {
        var address = Pattern.compile(operation.template().replaceAll("\\{[^}]*}", "[^/?]+"));
        return answers.keySet().stream().filter(address.asMatchPredicate()).toList();
    }

    private Collection<String> values(Operation operation, Parameter parameter) {
        var schema = resolved(parameter.of());
        if (schema.has("enum")) {
            var values = new ArrayList<String>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            return values;
        } else if (parameter.is("boolean")) {
            return List.of("true", "false");
        }
        return switch (parameter.name()) {
            case "slug" -> slugs(operation.path());
            case "q" -> List.of("ballerina", "a", "the or film", "발레");
            case "limit" -> List.of("7", "20".equals(schema.path("maximum").asText()) ? "20" : "100");
            case "cursor" -> List.of();
            case "page" -> List.of("1", "2", "3", "1000");
            case "country" -> harvest("\"countries\":\\[\"([A-Z]{2})\"");
            case "language" -> harvest("\"language\":\"([A-Za-z-]+)\"");
            case "releaseYear" -> harvest("\"year\":([0-9]+)");
            case "publishedAfter", "publishedBefore" -> harvest("\"publishedAt\":\"([^\"]+)\"");
            case "ratingMin", "ratingMax" -> harvest("\"rating\":([0-9.]+)");
            default -> slugs("/api/v1/" + IRREGULAR.getOrDefault(parameter.name(), parameter.name() + "s"));
        };
    }

    private Collection<String> slugs(String list) {
        var found = new TreeSet<String>();
        answers.forEach((address, text) -> {
            if (address.replaceFirst("\\?.*", "").equals(list)) {
                Pattern.compile("\"slug\":\"([a-z0-9-]+)\"")
                        .matcher(text)
                        .results()
                        .forEach(slug -> found.add(slug.group(1)));
            }
        });
        return found;
    }

    private Collection<String> harvest(String pattern) {
        var compiled = Pattern.compile(pattern);
        var found = new TreeSet<String>();
        answers.values().forEach(text -> compiled.matcher(text).results().forEach(hit -> found.add(hit.group(1))));
        return found;
    }

    private static JsonNode resolved(JsonNode schema) {
        try {
            return schema.has("$ref")
                    ? JSON.readTree(OpenApiContract.DOCUMENT_OF_THIS_BUILD.toFile())
                            .at(schema.path("$ref").asText().substring(1))
                    : schema;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
