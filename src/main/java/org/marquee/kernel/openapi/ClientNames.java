package org.marquee.kernel.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives what clients are generated from names that read well there: {@code FilmSummaryPage}, {@code -title} as TITLE_DESCENDING. */
final class ClientNames {
    /** By this, generators name the constants of an enumeration whose values are no names. */
    private static final String CONSTANTS = "x-enum-varnames";

    void complete(OpenAPI document) {
        document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .filter(property -> property.getRef() != null)
                .forEach(property -> property.setType(null)); // said again beside a reference, it contradicts it
        var pages = namePages(document);
        operations(document).forEach(operation -> {
            schemas(operation).forEach(schema -> refer(schema, pages));
            parameters(operation).forEach(ClientNames::nameConstants);
        });
    }

    /** Each page is named by what it holds; answers alone refer to pages. */
    private static Map<String, String> namePages(OpenAPI document) {
        var components = document.getComponents();
        var names = new HashMap<String, String>();
        for (var name : List.copyOf(components.getSchemas().keySet())) {
            var schema = NamedSchemas.of(document, name);
            if (schema.getProperties() != null
                    && schema.getProperties().keySet().equals(Set.of("items", "page"))) {
                var item = NamedSchemas.property(schema, "items").getItems().getRef();
                names.put(name, NamedSchemas.name(item) + "Page");
                components.removeSchema(name);
                components.addSchema(names.get(name), schema.description("A part of a list."));
            }
        }
        return names;
    }

    private static void refer(Schema schema, Map<String, String> names) {
        if (schema.getRef() != null) {
            var name = NamedSchemas.name(schema.getRef());
            schema.setRef(names.getOrDefault(name, name));
        }
    }

    /** The same value with a dash before it is the same order the other way round. */
    private static void nameConstants(Parameter parameter) {
        var values =
                parameter.getSchema() == null ? null : parameter.getSchema().getEnumeration();
        if (values == null
                || values.stream().noneMatch(value -> value.toString().startsWith("-"))) {
            return;
        }
        parameter
                .getSchema()
                .addExtension(
                        CONSTANTS, values.stream().map(ClientNames::constant).toList());
    }

    /** In capitals: every constant of Kotlin has a {@code name} already. */
    private static String constant(Object value) {
        var text = value.toString();
        var words = text.replace("-", "").replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return text.startsWith("-") ? words + "_DESCENDING" : words;
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> schemas(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull);
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }
}
