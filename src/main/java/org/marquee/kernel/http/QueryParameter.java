package org.marquee.kernel.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A query parameter as the resource method declares it: the same declaration that the OpenAPI document is made of. Ranges
 * and lengths are checked later, by Bean Validation.
 *
 * @param repeatable whether it may stand more than once
 * @param accepts whether a value is of its type
 * @param rule what is said of a value that is not
 */
record QueryParameter(boolean repeatable, Predicate<String> accepts, String rule) {
    private static final Predicate<String> INTEGER =
            Pattern.compile("-?[0-9]{1,9}").asMatchPredicate();
    private static final Predicate<String> LONG =
            Pattern.compile("-?[0-9]{1,18}").asMatchPredicate();
    private static final Predicate<String> DECIMAL =
            Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?").asMatchPredicate();

    private static final Predicate<String> UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

    /** All that a method takes, by name; they stand in the records that are its parameters. */
    static Map<String, QueryParameter> of(Method method) {
        var parameters = new LinkedHashMap<String, QueryParameter>();
        for (var type : method.getParameterTypes()) {
            for (var field : type.isRecord() ? type.getDeclaredFields() : new Field[0]) {
                if (field.isAnnotationPresent(RestQuery.class)) {
                    parameters.put(field.getName(), type == FieldsQuery.class ? membersOf(method) : of(field));
                }
            }
        }
        return parameters;
    }

    /** What is wrong with a value, if anything is. */
    Optional<String> fault(String value) {
        if (value.isEmpty()) {
            // Resources would take it for a parameter that is not there, and answer with everything.
            return Optional.of("must not be empty");
        }
        if (value.indexOf('\0') >= 0) {
            return Optional.of("must not have the character NUL");
        }
        return accepts.test(value) ? Optional.empty() : Optional.of(rule);
    }

    private static QueryParameter of(Field field) {
        var repeatable = field.getGenericType() instanceof ParameterizedType;
        var type = repeatable
                ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                : field.getType();
        var schema = field.getAnnotation(Schema.class);
        if (schema != null && schema.enumeration().length > 0) {
            return oneOf(List.of(schema.enumeration()), repeatable);
        }
        if (schema != null && schema.multipleOf() > 0) {
            var step = BigDecimal.valueOf(schema.multipleOf());
            return new QueryParameter(
                    repeatable,
                    DECIMAL.and(value -> new BigDecimal(value).remainder(step).signum() == 0),
                    "must be a number in steps of " + step);
        }
        return of(type, repeatable);
    }

    private static QueryParameter of(Class<?> type, boolean repeatable) {
        if (type == String.class) {
            return new QueryParameter(repeatable, value -> true, "");
        } else if (type == int.class || type == Integer.class) {
            return new QueryParameter(repeatable, INTEGER, "must be a whole number");
        } else if (type == Long.class) {
            return new QueryParameter(repeatable, LONG, "must be a whole number");
        } else if (type == boolean.class || type == Boolean.class) {
            return oneOf(List.of("true", "false"), repeatable);
        } else if (type == OffsetDateTime.class) {
            return new QueryParameter(
                    repeatable, QueryParameter::isTime, "must be a time with an offset, such as 2023-10-06T09:30:00Z");
        } else if (type == UUID.class) {
            return new QueryParameter(
                    repeatable, UUID_TEXT, "must be an id, such as 018ad3c0-bcac-7b9c-aa92-fd245996ecce");
        } else if (type.isEnum()) {
            return oneOf(names(type), repeatable);
        }
        throw new IllegalStateException("No rule for parameters of " + type);
    }

    private static QueryParameter oneOf(Collection<String> values, boolean repeatable) {
        return new QueryParameter(repeatable, values::contains, "must be one of " + String.join(", ", values));
    }

    private static QueryParameter membersOf(Method method) {
        var members = Members.of(method);
        return new QueryParameter(
                false,
                value -> members.containsAll(List.of(value.split(",", -1))),
                "must be names with commas between them, out of " + String.join(", ", members));
    }

    private static boolean isTime(String value) {
        try {
            var year = OffsetDateTime.parse(value).getYear();
            return year >= 0 && year <= 9999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> constant.getAnnotation(JsonProperty.class).value())
                .toList();
    }
}
