package org.marquee.kernel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The cases of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}           | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
                "{\"a\":\"b\"}           | {\"b\":\"c\"}                    | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}           | {\"a\":null}                     | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}                   | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}         | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
                "{\"a\":\"c\"}           | {\"a\":[\"b\"]}                  | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}   | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]}                      | {\"a\":[1]}",
                "[\"a\",\"b\"]           | [\"c\",\"d\"]                    | [\"c\",\"d\"]",
                "{\"a\":\"b\"}           | [\"c\"]                          | [\"c\"]",
                "{\"a\":\"foo\"}         | null                             | null",
                "{\"a\":\"foo\"}         | \"bar\"                          | \"bar\"",
                "{\"e\":null}            | {\"a\":1}                        | {\"e\":null,\"a\":1}",
                "[1,2]                   | {\"a\":\"b\",\"c\":null}         | {\"a\":\"b\"}",
                "{}                      | {\"a\":{\"bb\":{\"ccc\":null}}}  | {\"a\":{\"bb\":{}}}",
            })
    void the_examples_of_the_standard_hold(String target, String patch, String result) throws JsonProcessingException {
        assertEquals(json(result), MergePatch.apply(json(target), json(patch)));
    }

    @Test
    void the_whole_example_of_the_standard_holds() throws JsonProcessingException {
        var target = json("""
                {"title": "Goodbye!", "author": {"givenName": "John", "familyName": "Doe"}, "tags": ["example", "sample"],
                 "content": "This will be unchanged"}""");
        var patch = json("""
                {"title": "Hello!", "phoneNumber": "+01-123-456-7890", "author": {"familyName": null}, "tags": ["example"]}""");
        var before = target.deepCopy();
        assertEquals(json("""
                        {"title": "Hello!", "author": {"givenName": "John"}, "tags": ["example"],
                         "content": "This will be unchanged", "phoneNumber": "+01-123-456-7890"}"""), MergePatch.apply(target, patch));
        assertEquals(before, target);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
