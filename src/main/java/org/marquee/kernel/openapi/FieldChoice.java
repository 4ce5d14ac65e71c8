package org.marquee.kernel.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.marquee.kernel.http.FieldsQuery;

/**
 * Tells the truth about {@code fields}: which names it takes, and that an answer it has trimmed has a media type and a
 * schema of its own, in which no member is required. So the schema of the whole answer can require them all.
 */
final class FieldChoice {
    private static final String JSON = "application/json";

    void complete(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().stream()
                        .filter(operation -> operation.getParameters() != null)
                        .forEach(operation -> operation.getParameters().stream()
                                .filter(parameter -> parameter.getName().equals("fields"))
                                .forEach(parameter -> complete(document, operation, parameter))));
    }

    private static void complete(OpenAPI document, Operation operation, Parameter parameter) {
        var content = operation.getResponses().getAPIResponse("200").getContent();
        var whole = name(content.getMediaType(JSON).getSchema());
        var page = NamedSchemas.of(document, whole);
        var items = whole.startsWith("Page")
                ? name(NamedSchemas.property(page, "items").getItems())
                : whole;
        var item = NamedSchemas.of(document, items);
        parameter.setSchema(names(item));
        parameter.setStyle(Parameter.Style.FORM);
        parameter.setExplode(false);
        document.getComponents().addSchema("Partial" + items, partial(item));
        var trimmed = OASFactory.createSchema().ref("Partial" + items);
        if (whole.startsWith("Page")) {
            document.getComponents().addSchema("PagePartial" + items, partialPage(page, trimmed));
            trimmed = OASFactory.createSchema().ref("PagePartial" + items);
        }
        content.addMediaType(FieldsQuery.PARTIAL, mediaType(trimmed));
    }

    private static MediaType mediaType(Schema schema) {
        return OASFactory.createMediaType().schema(schema);
    }

    private static Schema names(Schema item) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .minItems(1)
                .items(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .enumeration(new ArrayList<>(item.getProperties().keySet())));
    }

    private static Schema partial(Schema item) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(item.getDescription() + " Only the members that `fields` asks for.")
                .properties(item.getProperties());
    }

    private static Schema partialPage(Schema page, Schema item) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(
                        "items",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(item))
                .addProperty("page", NamedSchemas.property(page, "page"))
                .required(List.of("items", "page"));
    }

    private static String name(Schema reference) {
        return NamedSchemas.name(reference.getRef());
    }
}
