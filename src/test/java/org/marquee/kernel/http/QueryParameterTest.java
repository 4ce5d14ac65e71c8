package org.marquee.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParameterTest {
    private static final Map<String, QueryParameter> PARAMETERS = QueryParameter.of(method());

    @Test
    void the_parameters_are_those_that_the_method_declares() {
        assertEquals(Set.of("number", "many", "step", "flag", "time", "choice", "text", "fields"), PARAMETERS.keySet());
        assertEquals(true, PARAMETERS.get("many").repeatable());
        assertFalse(PARAMETERS.get("fields").repeatable()
                || PARAMETERS.get("number").repeatable());
    }

    @ParameterizedTest
    @CsvSource({
        "number, 0",
        "number, -1",
        "number, 999999999",
        "many, 5",
        "step, 0.5",
        "step, 4.500",
        "step, 5",
        "step, -1",
        "flag, true",
        "flag, false",
        "time, 2023-10-06T09:30:00Z",
        "time, 2023-10-06T09:30:00.123456+09:00",
        "time, 2024-02-29T00:00:00-18:00",
        "choice, a",
        "text, ''' or 1=1--'",
        "fields, name",
        "'fields', 'name,size'"
    })
    void a_value_of_the_type_is_accepted(String parameter, String value) {
        assertTrue(PARAMETERS.get(parameter).fault(value).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "number, ''",
        "number, 1e3",
        "number, +1",
        "number, ' 1'",
        "number, 1.0",
        "number, 0x1",
        "number, 1234567890",
        "number, ٣",
        "many, x",
        "step, 0.25",
        "step, .5",
        "step, 5.",
        "step, NaN",
        "step, Infinity",
        "step, 1e1",
        "step, '1,5'",
        "flag, TRUE",
        "flag, 1",
        "flag, ''",
        "time, 2023-10-06",
        "time, 2023-10-06T09:30:00",
        "time, 2023-02-29T00:00:00Z",
        "time, +12023-10-06T09:30:00Z",
        "time, -0001-10-06T09:30:00Z",
        "choice, A",
        "choice, 'a,b'",
        "choice, c",
        "text, ''",
        "fields, ''",
        "fields, 'name,'",
        "fields, ',name'",
        "fields, Name",
        "fields, 'name, size'",
        "fields, hidden"
    })
    void any_other_value_is_refused_with_a_reason(String parameter, String value) {
        var fault = PARAMETERS.get(parameter).fault(value);
        assertTrue(fault.isPresent());
        assertTrue(fault.get().startsWith("must "), fault.get());
    }

    @Test
    void no_value_has_the_character_nul() {
        PARAMETERS.forEach((name, parameter) -> assertEquals(
                "must not have the character NUL", parameter.fault("a\0").orElse(""), name));
    }

    @Test
    void a_choice_says_what_there_is() {
        assertEquals("must be one of a, b", PARAMETERS.get("choice").fault("c").orElseThrow());
        assertTrue(PARAMETERS.get("fields").fault("c").orElseThrow().endsWith("out of name, size"));
    }

    private static java.lang.reflect.Method method() {
        try {
            return Sample.class.getDeclaredMethod("get", Filter.class, FieldsQuery.class, String.class);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    record Answer(String name, int size) {}

    record Filter(
            @RestQuery int number,
            @RestQuery List<Integer> many,
            @RestQuery @Schema(multipleOf = 0.5) @Nullable Double step,
            @RestQuery boolean flag,
            @RestQuery @Nullable OffsetDateTime time,
            @RestQuery @Schema(enumeration = {"a", "b"}) String choice,
            @RestQuery String text,
            String hidden) {}

    static class Sample {
        Answer get(Filter filter, FieldsQuery fields, String path) {
            throw new AssertionError("only its declaration is read");
        }
    }
}
