package org.marquee.kernel.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;

/** Says of every schema which members it always has, and which of them may be null. */
final class Components {
    private final RecordShapes shapes;

    Components(RecordShapes shapes) {
        this.shapes = shapes;
    }

    void complete(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> shapes.of(name).ifPresent(type -> complete(name, schema, type)));
        document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getDiscriminator() != null)
                .forEach(union -> discriminate(union, document));
    }

    /** Says in each member of a union by which value it is known. */
    private static void discriminate(Schema union, OpenAPI document) {
        var property = union.getDiscriminator().getPropertyName();
        union.getDiscriminator().getMapping().forEach((value, reference) -> {
            var member = NamedSchemas.of(document, NamedSchemas.name(reference));
            var members = new LinkedHashMap<String, Schema>();
            members.put(
                    property,
                    OASFactory.createSchema().addType(SchemaType.STRING).addEnumeration(value));
            members.putAll(member.getProperties() == null ? Map.of() : member.getProperties());
            member.setProperties(members);
            var required = new ArrayList<>(List.of(property));
            required.addAll(member.getRequired() == null ? List.of() : member.getRequired());
            member.setRequired(required);
        });
        union.setType(null);
    }

    private static void complete(String name, Schema schema, ClassInfo type) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = new ArrayList<String>();
        for (var member : List.copyOf(schema.getProperties().keySet())) {
            if (RecordShapes.isAlwaysThere(type, member)) {
                required.add(member);
            }
            if (RecordShapes.isNullable(type, member)) {
                schema.addProperty(member, nullable(NamedSchemas.property(schema, member)));
            }
        }
        // Of an input, its constraints have said already what is required.
        if (!RecordShapes.isInput(name)) {
            schema.setRequired(required);
        }
    }

    /** The same, or null; the given one stays as it is. */
    static Schema orNull(Schema schema) {
        var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
        return OASFactory.createSchema().description(schema.getDescription()).anyOf(List.of(schema, nothing));
    }

    static boolean isNullable(Schema schema) {
        return schema.getAnyOf() != null
                || schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }

    private static Schema nullable(Schema schema) {
        if (schema.getRef() == null && schema.getType() == null && schema.getAnyOf() == null) {
            return schema;
        }
        if (schema.getRef() == null && schema.getEnumeration() == null) {
            return schema.addType(SchemaType.NULL);
        }
        return orNull(
                        schema.getRef() == null
                                ? schema
                                : OASFactory.createSchema().ref(schema.getRef()))
                .description(schema.getDescription());
    }
}
