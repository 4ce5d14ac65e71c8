package org.marquee.kernel.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** What the records of the code say of their members: which are always there, and which may be null. */
final class RecordShapes {
    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName JSON_PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName JSON_INCLUDE = DotName.createSimple(JsonInclude.class);

    private static final Pattern INPUT = Pattern.compile(".+Input\\d*");

    private final Map<String, ClassInfo> byName = new HashMap<>();

    RecordShapes(IndexView index) {
        for (var type : index.getKnownClasses()) {
            var schema = type.declaredAnnotation(SCHEMA);
            if (type.isRecord() && schema != null && schema.value("name") != null) {
                byName.put(schema.value("name").asString(), type);
            } else if (type.isRecord() && isInput(type.simpleName())) {
                byName.put(type.simpleName(), type);
            }
        }
        var page = index.getClassByName("org.marquee.kernel.page.Page");
        byName.put("Page", page);
    }

    /** Whether a schema is of what clients write: most of it may be left out. */
    static boolean isInput(String schema) {
        return INPUT.matcher(schema).matches();
    }

    /** The record behind a schema; a page of anything has that of all pages. */
    Optional<ClassInfo> of(String schema) {
        var isPage = schema.startsWith("Page") && !byName.containsKey(schema);
        // Inputs of two features may have parts of one name, alike in what may be null; the second gets a number.
        var name = isInput(schema) ? schema.replaceAll("\\d+$", "") : schema;
        return Optional.ofNullable(byName.get(isPage ? "Page" : name));
    }

    /** Whether a member is always there, be it null. */
    static boolean isAlwaysThere(ClassInfo type, String member) {
        return !type.field(component(type, member)).hasAnnotation(JSON_INCLUDE);
    }

    /** Whether null may stand for a member that is there. */
    static boolean isNullable(ClassInfo type, String member) {
        return isAlwaysThere(type, member)
                && type.recordComponent(component(type, member)).type().annotations().stream()
                        .anyMatch(annotation -> annotation.name().equals(NULLABLE));
    }

    /** The component of a member, which may have another name in a format that is not ours. */
    private static String component(ClassInfo type, String member) {
        return type.fields().stream()
                .filter(field -> field.hasAnnotation(JSON_PROPERTY)
                        && field.annotation(JSON_PROPERTY).value() != null
                        && field.annotation(JSON_PROPERTY).value().asString().equals(member))
                .map(FieldInfo::name)
                .findFirst()
                .orElse(member);
    }
}
