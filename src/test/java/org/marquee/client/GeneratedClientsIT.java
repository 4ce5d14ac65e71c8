package org.marquee.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code src/test/clients/pom.xml} has generated: Kotlin, which it has compiled without a warning, and Swift. */
class GeneratedClientsIT {
    private static final Path CLIENTS = Path.of("target", "clients");
    private static final Path KOTLIN = CLIENTS.resolve("kotlin/src/main/kotlin/org/marquee/client");
    private static final Path SWIFT = CLIENTS.resolve("swift/Sources/OpenAPIClient");

    /** What generators call what has no name. */
    private static final Pattern MADE_UP = Pattern.compile(".*(Inline|AnyOf|OneOf|AllOf|\\d).*");

    private static final Pattern MEMBER_OF_ANY_TYPE = Pattern.compile("^\\s*val `?(\\w+)`?: .*\\bAny\\b");

    /** See {@code ClientTypesTest}. */
    private static final Set<String> ANYTHING = Set.of("Change.details", "OperationInput.body", "PatchOperation.value");

    @Test
    void every_type_has_a_name_of_ours() throws IOException {
        for (var models : List.of(KOTLIN.resolve("models"), SWIFT.resolve("Models"))) {
            var names = names(models);
            assertTrue(names.stream().anyMatch(name -> name.startsWith("ReviewCardPage.")), names.toString());
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> MADE_UP.matcher(name).matches())
                            .toList());
        }
    }

    @Test
    void only_what_is_of_whatever_form_is_of_any_type() throws IOException {
        var found = new TreeSet<String>();
        for (var name : names(KOTLIN.resolve("models"))) {
            Files.readString(KOTLIN.resolve("models").resolve(name))
                    .lines()
                    .map(MEMBER_OF_ANY_TYPE::matcher)
                    .filter(Matcher::find)
                    .forEach(member -> found.add(name.replace("kt", "") + member.group(1)));
        }
        found.removeAll(ANYTHING);
        assertEquals(Set.of(), found);
    }

    @Test
    void a_block_is_one_of_its_kinds() throws IOException {
        var kotlin = Files.readString(KOTLIN.resolve("models/Block.kt"));
        assertTrue(kotlin.contains("sealed interface Block"), kotlin);
        assertTrue(Files.readString(SWIFT.resolve("Models/Block.swift")).contains("public enum Block"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
