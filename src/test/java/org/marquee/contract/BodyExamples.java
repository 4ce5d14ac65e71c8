package org.marquee.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The bodies that the document shows, each in a file of its own. Those of this build are compared with them, or written. */
final class BodyExamples {
    private static final Path FOLDER = Path.of("src/main/resources/openapi/examples");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Of a sitemap, the first page is enough, and of its index, the first sitemap: other tests leave more of both. */
    private static final Pattern FURTHER_PAGES =
            Pattern.compile("(?<=</url>).*(?=</urlset>)|(?<=</sitemap>).*(?=</sitemapindex>)", Pattern.DOTALL);

    private static final Pattern ELEMENT = Pattern.compile("(?<=<)[\\w:]+");

    private static final Pattern PART = Pattern.compile(
            "name=\"(\\w+)\"(?:; filename=\"([^\"]+)\")?(\r\nContent-Type: application/json)?.*?\r\n\r\n(.*?)\r\n--",
            Pattern.DOTALL);

    private final boolean update;

    /** @param update whether to write them */
    BodyExamples(boolean update) {
        this.update = update;
    }

    /** What an operation answers on the sample content. */
    void compare(Operation operation, JsonNode answer) throws IOException {
        compare(operation.id() + ".json", answer);
    }

    /** What went out and came back as all operations were run one after the other; reads of the sample content have had their turn. */
    void compare(HttpExamples run, Map<String, Response> answers, StandIns standIns) throws IOException {
        for (var name : HttpExamples.names()) {
            var operation = Operation.of(name);
            if (run.sent().containsKey(name)) {
                compare(
                        name + ".request.json",
                        standIns.in(sent(operation, run.sent().get(name))));
            }
            var answer = answers.get(name);
            if (!operation.showsSamples() && answer.asByteArray().length > 0) {
                compare(name, answer, standIns);
            }
        }
    }

    private void compare(String name, Response answer, StandIns standIns) throws IOException {
        var type = answer.contentType().replaceFirst(";.*", "");
        var file = name + "." + type.replaceFirst(".*/", "").replace('+', '.');
        var body = new String(answer.asByteArray(), UTF_8);
        if (type.endsWith("json")) {
            compareMembers(file, standIns.in(JSON.readTree(body)));
        } else if (type.endsWith("xml")) {
            compareElements(
                    file, standIns.in(FURTHER_PAGES.matcher(body.strip()).replaceFirst("")));
        }
    }

    /** What is counted or listed beside differs with what other tests have left; who has members does not. */
    private void compareMembers(String file, JsonNode body) throws IOException {
        update(file, JSON.writeValueAsString(body));
        assertMembers(JSON.readTree(read(file)), body, file);
    }

    private static void assertMembers(JsonNode shown, JsonNode body, String path) {
        if (shown.isObject() && body.isObject()) {
            assertEquals(names(shown), names(body), path);
            shown.properties()
                    .forEach(member ->
                            assertMembers(member.getValue(), body.path(member.getKey()), path + "/" + member.getKey()));
        } else if (shown.isArray() && body.isArray()) {
            if (!shown.isEmpty() && !body.isEmpty()) {
                assertMembers(shown.path(0), body.path(0), path + "/0");
            }
        } else if (!shown.isNull() && !body.isNull()) {
            assertEquals(shown.getNodeType(), body.getNodeType(), path);
        }
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(toSet());
    }

    private void compareElements(String file, String body) throws IOException {
        update(file, body);
        assertEquals(elements(read(file)), elements(body), file);
    }

    private static Set<String> elements(String xml) {
        return ELEMENT.matcher(xml).results().map(MatchResult::group).collect(toSet());
    }

    private static JsonNode sent(Operation operation, byte[] body) throws IOException {
        if (!operation.takesForm()) {
            return JSON.readTree(body);
        }
        var form = JSON.createObjectNode();
        for (var part = PART.matcher(new String(body, ISO_8859_1)); part.find(); ) {
            var text = new String(part.group(4).getBytes(ISO_8859_1), UTF_8);
            if (part.group(2) != null) {
                form.put(part.group(1), "the bytes of " + part.group(2));
            } else if (part.group(3) != null) {
                form.set(part.group(1), JSON.readTree(text));
            } else {
                form.put(part.group(1), text);
            }
        }
        return form;
    }

    private void compare(String file, JsonNode body) throws IOException {
        var text = JSON.writeValueAsString(body);
        update(file, text);
        assertEquals(JSON.readTree(read(file)), JSON.readTree(text), file);
    }

    private void update(String file, String body) throws IOException {
        if (update) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), body + "\n");
        }
    }

    private static String read(String file) throws IOException {
        var path = FOLDER.resolve(file);
        assertTrue(Files.exists(path), path + " is not there; if the change is meant: mvn verify -Dopenapi.update");
        return Files.readString(path);
    }
}
