package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.marquee.testkit.Api;

/** What the document says of parameters is enforced, for each of them: the tests are made of the document. */
@QuarkusTest
class ParametersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void an_unknown_parameter_is_refused() throws IOException {
        assertAll(Operation.publicReads()
                .map(operation -> refused(operation, "where%5Bauthor%5D", "1", "where[author]")));
        assertAll(Operation.publicReads().map(operation -> refused(operation, "Limit", "1", "Limit")));
    }

    @Test
    void what_is_unknown_comes_with_what_is_allowed() throws IOException {
        assertAll(Operation.publicReads().map(operation -> () -> {
            var detail = fault(operation, "unknown=1", "unknown").path("detail").asText();
            operation.queryNames().forEach(name -> assertTrue(detail.contains(name), detail));
        }));
    }

    @Test
    void a_single_parameter_stands_once() throws IOException {
        assertAll(each(schema -> schema.isList()
                ? List.of()
                : List.of(schema.example() + "&" + schema.name() + "=" + schema.example())));
    }

    @Test
    void a_parameter_has_a_value() throws IOException {
        assertAll(each(schema -> List.of("")));
    }

    @Test
    void a_value_never_has_the_character_nul() throws IOException {
        assertAll(each(schema -> List.of("%00", schema.example() + "%00")));
    }

    @Test
    void a_value_is_of_its_type() throws IOException {
        assertAll(each(schema -> List.of("%20", "%27", "%ed%a0%80", "%ff", "!", "%5B%5D", "%7B%7D", "%24%7B1%7D")));
        assertAll(each(schema -> schema.is("integer", "number", "boolean") || schema.isChoice() || schema.isTime()
                ? List.of("x", "1e9", "NaN", "1,5", "0x1", "%2B1", "1%20", "TRUE", "null", "99999999999999999999")
                : List.of()));
    }

    @Test
    void a_number_is_in_its_range_and_step() throws IOException {
        assertAll(each(schema -> Stream.of("minimum", "maximum")
                .filter(schema.of()::has)
                .map(bound -> schema.of().path(bound).decimalValue())
                .map(bound -> bound.signum() > 0
                                && bound.equals(schema.of().path("minimum").decimalValue())
                        ? bound.subtract(schema.step())
                        : bound.add(schema.step()))
                .map(Object::toString)
                .toList()));
        assertAll(each(schema -> schema.is("number") ? List.of("0.75", "0.50000001") : List.of()));
        assertAll(each(schema -> schema.is("integer") ? List.of("-1", "0", "1.5", "2147483648") : List.of()));
    }

    @Test
    void a_value_is_not_longer_than_allowed() throws IOException {
        assertAll(each(schema -> List.of("a".repeat(2000), "9".repeat(2000))));
        assertAll(each(schema -> schema.of().has("maxLength")
                ? List.of("a".repeat(schema.of().path("maxLength").asInt() + 1))
                : List.of()));
    }

    @Test
    void a_list_has_no_more_values_than_allowed() throws IOException {
        assertAll(each(schema -> {
            var most = schema.node().path("schema").path("maxItems").asInt(0);
            return most == 0
                    ? List.of()
                    : List.of(String.join("&" + schema.name() + "=", Collections.nCopies(most + 1, schema.example())));
        }));
    }

    @Test
    void all_faults_are_told_at_once() throws IOException {
        var answer = JSON.readTree(
                get("/api/v1/reviews?limit=x&nonsense=1&sort=price").asString());
        assertEquals(3, answer.path("errors").size());
    }

    private static Stream<Executable> each(Values values) throws IOException {
        return Operation.publicReads()
                .flatMap(operation -> operation
                        .queryParameters()
                        .map(Parameter::of)
                        .flatMap(parameter -> values.of(parameter).stream()
                                .map(value -> refused(operation, parameter.name(), value, parameter.name()))));
    }

    private static Executable refused(Operation operation, String parameter, String value, String named) {
        return () -> {
            var fault = fault(operation, parameter + "=" + value, named);
            assertFalse(fault.path("detail").asText().isBlank(), "says what would be allowed");
        };
    }

    /** The fault that an answer names for this parameter. */
    private static JsonNode fault(Operation operation, String query, String parameter) throws IOException {
        var answer = get(operation.path() + "?" + query);
        var request = operation.id() + "?" + query.substring(0, Math.min(80, query.length()));
        assertEquals(400, answer.statusCode(), request);
        var problem = JSON.readTree(answer.asString());
        assertEquals("/problems/invalid-parameters", problem.path("type").asText(), request);
        var faults = new ArrayList<JsonNode>();
        problem.path("errors").forEach(faults::add);
        return faults.stream()
                .filter(fault -> fault.path("parameter").asText().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new AssertionError(request + " does not name it: " + problem));
    }

    private static io.restassured.response.Response get(String target) {
        return Api.anonymous().urlEncodingEnabled(false).get(target);
    }

    private interface Values {
        List<String> of(Parameter parameter);
    }
}
