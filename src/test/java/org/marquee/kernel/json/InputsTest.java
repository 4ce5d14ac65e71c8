package org.marquee.kernel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.json.BodyProbe.Colour;
import org.marquee.kernel.json.BodyProbe.Part;
import org.marquee.kernel.json.BodyProbe.Sample;
import org.marquee.kernel.problem.InvalidBody;

class InputsTest {
    private static final Inputs INPUTS = new Inputs(
            new ObjectMapper().findAndRegisterModules(),
            Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void each_type_is_read_from_its_one_form() {
        var sample = read("""
                {"name": "a", "flag": true, "answer": false, "whole": -3, "big": 9007199254740993, "number": 5,
                 "colour": "light-blue", "id": "0190163d-8694-739b-aea5-966c26f8ad91", "day": "2024-02-29",
                 "moment": "2023-10-06T11:30:00.25+02:00", "time": "2023-10-06T09:30:00Z", "reference": "stalker",
                 "references": ["a", "b"], "parts": [{"name": "x", "order": 1}], "lines": ["é😀"], "labels": {"k": "v"}}""");
        assertTrue(sample.flag());
        assertFalse(sample.answer());
        assertEquals(-3, sample.whole());
        assertEquals(9007199254740993L, sample.big());
        assertEquals(5.0, sample.number());
        assertEquals(Colour.LIGHT_BLUE, sample.colour());
        assertEquals(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91"), sample.id());
        assertEquals(LocalDate.of(2024, 2, 29), sample.day());
        assertEquals(Instant.parse("2023-10-06T09:30:00.25Z"), sample.moment());
        assertEquals(new Reference("stalker"), sample.reference());
        assertEquals(List.of(new Reference("a"), new Reference("b")), sample.references());
        assertEquals(List.of(new Part("x", 1)), sample.parts());
        assertEquals(List.of("é😀"), sample.lines());
    }

    @Test
    void a_boolean_that_is_left_out_is_false() {
        assertFalse(read("{\"name\": \"a\"}").flag());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name       | 5                                       | must be a string",
                "name       | 5.5                                     | must be a string",
                "name       | true                                    | must be a string",
                "name       | [\"a\"]                                 | must be a string",
                "name       | {}                                      | must be a string",
                "flag       | \"true\"                                | must be true or false",
                "flag       | \"\"                                    | must be true or false",
                "flag       | 1                                       | must be true or false",
                "flag       | null                                    | must be true or false",
                "flag       | [true]                                  | must be true or false",
                "answer     | 0                                       | must be true or false",
                "answer     | \"false\"                               | must be true or false",
                "answer     | \"\"                                    | must be true or false",
                "whole      | \"1\"                                   | must be a whole number",
                "whole      | 1.0                                     | must be a whole number",
                "whole      | 1.5                                     | must be a whole number",
                "whole      | 1e2                                     | must be a whole number",
                "whole      | true                                    | must be a whole number",
                "whole      | \"\"                                    | must be a whole number",
                "whole      | []                                      | must be a whole number",
                "big        | \"7\"                                   | must be a whole number",
                "number     | \"4.5\"                                 | must be a number",
                "number     | \"NaN\"                                 | must be a number",
                "number     | \"Infinity\"                            | must be a number",
                "number     | \"\"                                    | must be a number",
                "number     | false                                   | must be a number",
                "number     | {}                                      | must be a number",
                "number     | 1e400                                   | must not be so far from one",
                "number     | 1e-999999999                            | must not be so far from one",
                "colour     | \"RED\"                                 | must be one of red, light-blue, GREEN",
                "colour     | \"Red\"                                 | must be one of red, light-blue, GREEN",
                "colour     | \" red\"                                | must be one of red, light-blue, GREEN",
                "colour     | \"\"                                    | must be one of red, light-blue, GREEN",
                "colour     | 0                                       | must be one of red, light-blue, GREEN",
                "colour     | true                                    | must be one of red, light-blue, GREEN",
                "id         | \"\"                                    | must be an id such as 0190163d-8694-739b-aea5-966c26f8ad91",
                "id         | \"0190163D-8694-739B-AEA5-966C26F8AD91\" | must be an id such as 0190163d-8694-739b-aea5-966c26f8ad91",
                "id         | \"0190163d8694739baea5966c26f8ad91\"    | must be an id such as 0190163d-8694-739b-aea5-966c26f8ad91",
                "id         | \"1-1-1-1-1\"                           | must be an id such as 0190163d-8694-739b-aea5-966c26f8ad91",
                "id         | 7                                       | must be an id such as 0190163d-8694-739b-aea5-966c26f8ad91",
                "day        | \"\"                                    | must be a date such as 2023-10-06",
                "day        | \"2023-02-30\"                          | must be a date such as 2023-10-06",
                "day        | \"2023-2-3\"                            | must be a date such as 2023-10-06",
                "day        | \"0000-01-01\"                          | must be a date such as 2023-10-06",
                "day        | \"+12023-01-01\"                        | must be a date such as 2023-10-06",
                "day        | \"2023-10-06T00:00:00Z\"                | must be a date such as 2023-10-06",
                "day        | 19000                                   | must be a date such as 2023-10-06",
                "day        | [2023, 10, 6]                           | must be a date such as 2023-10-06",
                "moment     | 1696584600                              | must be a time with an offset, such as 2023-10-06T09:30:00Z",
                "moment     | 1.5                                     | must be a time with an offset, such as 2023-10-06T09:30:00Z",
                "moment     | \"1696584600\"                          | must be a time with an offset, such as 2023-10-06T09:30:00Z",
                "moment     | \"2023-10-06\"                          | must be a time with an offset, such as 2023-10-06T09:30:00Z",
                "moment     | \"2023-10-06T09:30:00\"                 | must be a time with an offset, such as 2023-10-06T09:30:00Z",
                "moment     | \"2023-10-06T25:30:00Z\"                | must be a time with an offset, such as 2023-10-06T09:30:00Z",
                "time       | \"2023-10-06T09:30:00+99:00\"           | must be a time with an offset, such as 2023-10-06T09:30:00Z",
                "reference  | 5                                       | must be a slug or an id",
                "reference  | {\"value\": \"a\"}                      | must be a slug or an id",
                "references | \"a\"                                   | must be an array",
                "references | {}                                      | must be an array",
                "references | \"\"                                    | must be an array",
                "parts      | {\"name\": \"a\"}                       | must be an array",
                "labels     | []                                      | must be an object",
                "labels     | \"\"                                    | must be an object",
            })
    void another_form_is_refused(String member, String json, String detail) {
        assertFault("{\"%s\": %s}".formatted(member, json), "/" + member, "invalid-value", detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                            |                 | invalid-value     | must be an object",
                "\"a\"                                         |                 | invalid-value     | must be an object",
                "\"\"                                          |                 | invalid-value     | must be an object",
                "5                                             |                 | invalid-value     | must be an object",
                "true                                          |                 | invalid-value     | must be an object",
                "null                                          |                 | required          | must be given",
                "{\"name\": \"a\", \"references\": [\"a\", 5]} | /references/1   | invalid-value     | must be a slug or an id",
                "{\"name\": \"a\", \"references\": [null]}     | /references/0   | invalid-value     | must be a slug or an id",
                "{\"name\": \"a\", \"lines\": [\"a\", null]}   | /lines/1        | invalid-value     | must be a string",
                "{\"name\": \"a\", \"parts\": [{\"name\": \"a\", \"order\": 1}, []]} | /parts/1 | invalid-value | must be an object",
                "{\"name\": \"a\", \"parts\": [{\"order\": \"1\"}]} | /parts/0/order | invalid-value | must be a whole number",
                "{\"name\": \"a\", \"parts\": [{\"name\": \"a\"}]} | /parts/0/order | required       | must be given; it must be a whole number",
                "{\"name\": \"a\", \"parts\": [{\"order\": 1, \"a/b~\": 1}]} | /parts/0/a~1b~0 | unknown-property  | is not known here; allowed are name, order",
                "{\"name\": \"a\", \"labels\": {\"x/y\": 5}}   | /labels/x~1y    | invalid-value     | must be a string",
                "{\"Name\": \"a\"}                             | /Name           | unknown-property  | is not known here; allowed are answer, big, colour, day, flag, id, labels, lines, moment, name, number, parts, reference, references, time, whole",
                "{}                                            | /name           | required          | must be given",
                "{\"name\": null}                              | /name           | required          | must be given",
                "{\"name\": \"12345678901\"}                   | /name           | invalid-value     | size must be between 0 and 10",
                "{\"name\": \"a\", \"lines\": [\"a\", \" \"]}  | /lines/1        | invalid-value     | must not be blank",
                "{\"name\": \"a\", \"labels\": {\"x/y\": \"\"}} | /labels/x~1y   | invalid-value     | must not be blank",
                "{\"name\": \"a\", \"whole\": 2147483648}        | /whole          | out-of-range      | must be nearer to zero",
                "{\"name\": \"a\", \"big\": -9223372036854775809} | /big         | out-of-range      | must be nearer to zero",
                "{\"name\": \"a\", \"parts\": [{\"name\": \"a\", \"order\": 10}]} | /parts/0/order | out-of-range | must be less than or equal to 9",
            })
    void a_fault_is_pointed_to(String json, String pointer, String code, String detail) {
        assertFault(json, pointer == null ? "" : pointer, code, detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00", "\\udc00\\ud800", "a\\ud83dz"})
    void text_that_is_no_text_is_refused_wherever_it_stands(String text) {
        for (var json : List.of(
                "{\"name\": \"%s\"}", "{\"name\": \"a\", \"labels\": {\"a\": \"%s\"}}", "{\"lines\": [\"%s\"]}")) {
            var fault = fault(json.formatted(text));
            assertEquals("invalid-value", fault.code());
            assertTrue(fault.detail().startsWith("must not have "), fault.detail());
        }
        assertEquals(
                "/labels",
                fault("{\"labels\": {\"%s\": \"a\"}}".formatted(text)).pointer());
        assertEquals("", fault("{\"%s\": \"a\"}".formatted(text)).pointer());
    }

    @Test
    void all_that_validation_finds_is_told_at_once() {
        var refused = assertThrows(
                InvalidBody.class, () -> read("{\"lines\": [\"\", \"a\", \"\"], \"parts\": [{\"order\": 10}]}"));
        assertEquals(
                List.of("/lines/0", "/lines/2", "/name", "/parts/0/name", "/parts/0/order"),
                refused.faults().stream().map(fault -> fault.pointer()).toList());
        assertEquals("The member '/lines/0' must not be blank (and 4 more, see errors).", refused.detail());
    }

    @Test
    void a_member_given_twice_is_refused_at_its_place() {
        for (var json : List.of("[0, {\"a\": 1, \"b\": 2, \"a\": 3}]", "[0, {\"a\": {\"c\": 1}, \"a\": {\"c\": 1}}]")) {
            var fault =
                    assertThrows(InvalidBody.class, () -> parse(json)).faults().get(0);
            assertEquals("repeated-property", fault.code());
            assertEquals("/1/a", fault.pointer());
        }
    }

    @Test
    void limits_are_exact() {
        assertEquals(1, parse("[".repeat(100) + "]".repeat(100)).size());
        assertThrows(InvalidBody.class, () -> parse("[".repeat(101) + "]".repeat(101)));
        assertTrue(parse("1".repeat(100)).isIntegralNumber());
        assertThrows(InvalidBody.class, () -> parse("1".repeat(101)));
        assertEquals(1, parse("{\"" + "a".repeat(256) + "\": 1}").size());
        assertThrows(InvalidBody.class, () -> parse("{\"" + "a".repeat(257) + "\": 1}"));
    }

    @Test
    void a_syntax_error_is_told_by_line_and_column() {
        var fault = assertThrows(InvalidBody.class, () -> parse("{\n  \"a\": 1,\n  b: 2\n}"))
                .faults()
                .get(0);
        assertEquals("malformed-json", fault.code());
        assertEquals("must be JSON; it breaks off or is wrong at line 3, column 3", fault.detail());
    }

    private static void assertFault(String json, String pointer, String code, String detail) {
        var fault = fault(json);
        assertEquals(pointer, fault.pointer(), json);
        assertEquals(code, fault.code(), json);
        assertEquals(detail, fault.detail(), json);
    }

    @Test
    void all_faults_are_told_at_once() {
        var refused = assertThrows(InvalidBody.class, () -> read("""
                {"name": 1, "role": "admin", "whole": "5", "colour": "pink", "moment": 7, "big": 99999999999999999999,
                 "lines": ["a", 1, "b", null, 2], "labels": {"x": []},
                 "parts": [[], {"name": 1, "order": "1"}, {"name": "a"}, 5, {"order": 1, "else": 2}]}"""));
        assertEquals(
                List.of(
                        "/name invalid-value",
                        "/whole invalid-value",
                        "/colour invalid-value",
                        "/moment invalid-value",
                        "/big out-of-range",
                        "/lines/1 invalid-value",
                        "/lines/3 invalid-value",
                        "/lines/4 invalid-value",
                        "/labels/x invalid-value",
                        "/parts/0 invalid-value",
                        "/parts/1/name invalid-value",
                        "/parts/1/order invalid-value",
                        "/parts/2/order required",
                        "/parts/3 invalid-value",
                        "/parts/4/else unknown-property",
                        "/role unknown-property"),
                refused.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
    }

    @Test
    void faults_without_end_are_not_all_told() {
        var refused = assertThrows(
                InvalidBody.class, () -> read("{\"lines\": [" + "1,".repeat(10_000) + "\"a\"], \"name\": 1}"));
        assertEquals(20, refused.faults().size());
        assertEquals("/lines/19", refused.faults().get(19).pointer());
    }

    private static org.marquee.kernel.problem.Problem.Fault fault(String json) {
        return assertThrows(InvalidBody.class, () -> read(json), json).faults().get(0);
    }

    private static Sample read(String json) {
        return INPUTS.read(parse(json), Sample.class);
    }

    private static JsonNode parse(String json) {
        return INPUTS.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
