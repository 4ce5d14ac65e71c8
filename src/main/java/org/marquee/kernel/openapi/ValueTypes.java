package org.marquee.kernel.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;
import org.marquee.kernel.http.WrittenAs;
import org.marquee.kernel.id.Reference;

/** Writes ids, times and addresses where they are used: a client's code needs no type of its own for each. */
final class ValueTypes {
    private static final Map<String, String> FORMATS = Map.of(
            "UUID", "uuid",
            "Instant", "date-time",
            "OffsetDateTime", "date-time",
            "LocalDate", "date",
            "MediaUrl", "uri",
            "ReviewPageUrl", "uri");

    private static final String REFERENCE = "Reference";

    /** JSON of whatever form. */
    private static final Set<String> ANYTHING = Set.of("JsonNode", "ObjectNode");

    /** The names of types, and of those as which they are written. */
    private final Map<String, String> writtenAs;

    ValueTypes(IndexView index) {
        this.writtenAs = index.getAnnotations(WrittenAs.class).stream()
                .collect(Collectors.toMap(
                        type -> type.target().asClass().simpleName(),
                        type -> type.value().asClass().name().withoutPackagePrefix(),
                        (one, same) -> one)); // a class may be indexed twice
    }

    void complete(OpenAPI document) {
        var components = document.getComponents();
        FORMATS.keySet().forEach(components::removeSchema);
        ANYTHING.forEach(components::removeSchema);
        writtenAs.keySet().forEach(components::removeSchema);
        components.removeSchema("JsonNodeType");
        components.removeSchema(REFERENCE);
        components.setSchemas(inline(components.getSchemas()));
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().stream()
                        .filter(operation -> operation.getParameters() != null)
                        .flatMap(operation -> operation.getParameters().stream())
                        .forEach(parameter -> parameter.setSchema(inline(parameter.getSchema()))));
    }

    private Map<String, Schema> inline(Map<String, Schema> schemas) {
        var inlined = new LinkedHashMap<String, Schema>();
        schemas.forEach((name, schema) -> inlined.put(name, inline(schema)));
        return inlined;
    }

    private Schema inline(Schema schema) {
        if (schema.getRef() != null && ANYTHING.contains(NamedSchemas.name(schema.getRef()))) {
            return OASFactory.createSchema().description(schema.getDescription());
        }
        if (schema.getRef() != null && NamedSchemas.name(schema.getRef()).equals(REFERENCE)) {
            return OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .minLength(1)
                    .maxLength(Reference.MAX_LENGTH)
                    .description("A slug or an id.");
        }
        if (schema.getRef() != null && writtenAs.containsKey(NamedSchemas.name(schema.getRef()))) {
            return schema.ref(writtenAs.get(NamedSchemas.name(schema.getRef())));
        }
        if (schema.getRef() != null) {
            var format = FORMATS.get(NamedSchemas.name(schema.getRef()));
            return format == null
                    ? schema
                    : OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .format(format)
                            .description(schema.getDescription())
                            .examples(schema.getExamples());
        }
        if (schema.getProperties() != null) {
            schema.setProperties(inline(schema.getProperties()));
        }
        if (schema.getItems() != null) {
            schema.setItems(inline(schema.getItems()));
        }
        return schema;
    }
}
