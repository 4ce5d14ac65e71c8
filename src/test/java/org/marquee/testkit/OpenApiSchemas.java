package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;

/** The schemas of an OpenAPI document by their JSON pointers, each compiled once. Formats are checked too. */
final class OpenApiSchemas {

    private static final String URN = "urn:openapi";

    /** Many tests are answered the same again and again. */
    private static final int KNOWN = 500;

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final Set<Body> flawless = ConcurrentHashMap.newKeySet();

    private record Body(String pointer, String json) {}

    OpenApiSchemas(String document) {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build();
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(URN, document)).schemaRegistryConfig(config));
    }

    /** What is wrong with a body, each with its place; empty when nothing is. */
    List<String> violations(String pointer, String json) {
        var body = new Body(pointer, json);
        if (flawless.contains(body)) {
            return List.of();
        }
        var violations = compared(pointer, json);
        if (violations.isEmpty()) {
            remember(body);
        }
        return violations;
    }

    private void remember(Body body) {
        if (flawless.size() >= KNOWN) {
            flawless.clear();
        }
        flawless.add(body);
    }

    private List<String> compared(String pointer, String json) {
        var schema = compiled.computeIfAbsent(pointer, this::compile);
        try {
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(error -> "body" + error.getInstanceLocation() + ": " + error.getMessage())
                    .toList();
        } catch (JacksonException e) {
            return List.of("the body is not JSON: " + e.getOriginalMessage());
        }
    }

    /** The first brings the document along; the registry would read all of it anew for each. */
    private Schema compile(String pointer) {
        var location = location(pointer);
        return compiled.values().stream()
                .findAny()
                .map(other -> other.findSchemaResourceRoot().getRefSchema(location.getFragment()))
                .orElseGet(() -> registry.getSchema(location));
    }

    private static SchemaLocation location(String pointer) {
        var fragment =
                Arrays.stream(pointer.split("/")).map(OpenApiSchemas::percent).collect(joining("/"));
        return SchemaLocation.of(URN + "#" + fragment);
    }

    private static String percent(String token) {
        return URLEncoder.encode(token, UTF_8).replace("+", "%20").replace("%7E", "~");
    }
}
