package org.marquee.kernel.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.marquee.kernel.id.Reference;

/** Says in words what JSON a type is written as. */
final class Expected {
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(
            byte.class,
            Byte.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(float.class, Float.class, double.class, Double.class, BigDecimal.class);
    private static final Map<Class<?>, String> OTHERS = Map.of(
            boolean.class, "must be true or false",
            Boolean.class, "must be true or false",
            String.class, "must be a string",
            UUID.class, "must be an id such as 0190163d-8694-739b-aea5-966c26f8ad91",
            LocalDate.class, "must be a date such as 2023-10-06",
            OffsetDateTime.class, "must be a time with an offset, such as 2023-10-06T09:30:00Z",
            Instant.class, "must be a time with an offset, such as 2023-10-06T09:30:00Z",
            JsonNode.class, "must be JSON",
            Reference.class, "must be a slug or an id");

    private Expected() {}

    static String of(Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return "must be a whole number";
        } else if (NUMBERS.contains(type)) {
            return "must be a number";
        } else if (type.isEnum()) {
            return "must be one of " + String.join(", ", constants(type).keySet());
        } else if (type.isArray() || Collection.class.isAssignableFrom(type) || type == ArrayNode.class) {
            return "must be an array";
        }
        return OTHERS.getOrDefault(type, "must be an object");
    }

    /** The constants of an enumeration, each by its name in JSON. */
    static Map<String, Object> constants(Class<?> type) {
        var constants = new LinkedHashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            constants.put(name(type, (Enum<?>) constant), constant);
        }
        return constants;
    }

    private static String name(Class<?> type, Enum<?> constant) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant() && field.getName().equals(constant.name()))
                .map(field -> field.getAnnotation(JsonProperty.class))
                .filter(name -> name != null)
                .map(JsonProperty::value)
                .findFirst()
                .orElse(constant.name());
    }
}
