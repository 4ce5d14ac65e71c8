package org.marquee.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** TypeScript gets types from the committed document that need no cast: the sample frontend compiles by the strictest rules. */
class TypeScriptClientTest {
    /** What is of whatever form: see {@code ClientTypesTest}. */
    private static final Set<String> ANYTHING = Set.of("details", "body", "value");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** The generator's own words for headers that the document doesn't name. */
    private static final String OTHER_HEADERS = "[name: string]: unknown;";

    private static final Pattern SCHEMAS = Pattern.compile("\\n {4}schemas: \\{\\n(.*?)\\n {4}};", Pattern.DOTALL);

    private static String types;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        SampleFrontend.build();
        types = COMMENT.matcher(Files.readString(SampleFrontend.TYPES)).replaceAll("");
    }

    @Test
    void the_sample_frontend_compiles() {
        assertTrue(Files.exists(SampleFrontend.FOLDER.resolve("app.js")));
    }

    @Test
    void nothing_is_said_to_be_anything() {
        assertEquals(List.of(), found("^.*\\bany\\b.*$"));
    }

    @Test
    void only_what_is_of_whatever_form_is_unknown() {
        var unknown = new TreeSet<String>();
        types.lines()
                .map(String::strip)
                .filter(line -> line.matches(".*[:<|(]\\s*unknown\\b.*"))
                .filter(line -> !line.equals(OTHER_HEADERS))
                .forEach(line -> unknown.add(line.replaceAll("\\??:.*", "")));
        assertEquals(new TreeSet<>(ANYTHING), unknown);
    }

    @Test
    void every_object_of_a_schema_has_a_name() {
        var schemas = SCHEMAS.matcher(types);
        assertTrue(schemas.find(), "The types have no schemas");
        var nameless = schemas.group(1)
                .lines()
                .filter(line -> line.matches(" {12,}.*\\{") && !line.matches(".*\\b(Omit|WithRequired)<.*"))
                .toList();
        assertEquals(List.of(), nameless);
    }

    @Test
    void names_are_those_of_the_document() {
        assertEquals(List.of(), found("^ {8}\\w*(Inline|Anonymous|\\d)\\w*: \\{$"));
    }

    private static List<String> found(String line) {
        return Pattern.compile(line, Pattern.MULTILINE)
                .matcher(types)
                .results()
                .map(match -> match.group().strip())
                .toList();
    }
}
