package org.marquee.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.kernel.link.MailedLinks;
import org.marquee.testkit.Api;
import org.marquee.testkit.DocumentedExamples;
import org.marquee.testkit.OpenApiContract;

/**
 * The document says what the code does. After a change that is meant, run the tests once with {@code -Dopenapi.update}:
 * then they write what they would otherwise compare; twice where an example is another now, since the document is made of them.
 */
@QuarkusTest
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi");
    private static final Path GENERATED = OpenApiContract.DOCUMENTS_OF_THIS_BUILD;
    private static final boolean UPDATE = System.getProperty("openapi.update") != null;
    private static final BodyExamples EXAMPLES = new BodyExamples(UPDATE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Staff staff;
    private final MailedLinks links;

    OpenApiTest(Staff staff, MailedLinks links) {
        this.staff = staff;
        this.links = links;
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.yaml", "openapi.json"})
    void the_committed_document_is_what_the_code_generates(String file) throws IOException {
        var generated = GENERATED.resolve(file);
        var committed = COMMITTED.resolve(file);
        if (UPDATE) {
            Files.createDirectories(COMMITTED);
            Files.copy(generated, committed, StandardCopyOption.REPLACE_EXISTING);
        }
        assertTrue(
                Files.readString(generated).equals(Files.readString(committed)),
                committed + " is not what the code generates; if the change is meant: mvn verify -Dopenapi.update");
    }

    @ParameterizedTest
    @CsvSource({"openapi.yaml, application/yaml", "openapi.json, application/json"})
    void readers_get_the_same_document(String file, String type) throws IOException {
        var served = Api.anonymous()
                .get("/" + file)
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
        assertEquals(Files.readString(GENERATED.resolve(file)), new String(served, UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> every_example_is_what_the_sample_content_gives() throws IOException {
        return Operation.all()
                .filter(Operation::showsSamples)
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> EXAMPLES.compare(operation, body(Api.anonymous().get(operation.exampleUrl())))));
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_a_parameter_finds_something() throws IOException {
        return Operation.publicReads()
                .flatMap(operation -> operation.queryExamples().entrySet().stream()
                        .map(example -> DynamicTest.dynamicTest(operation.id() + " " + example.getKey(), () -> {
                            var answer = Api.anonymous()
                                    .queryParam(example.getKey(), example.getValue())
                                    .get(operation.path());
                            assertEquals(200, answer.statusCode());
                            var items = JSON.readTree(answer.asString()).path("items");
                            assertTrue(items.isMissingNode() || !items.isEmpty(), "nothing found");
                        })));
    }

    @Test
    void the_runnable_examples_have_every_operation_once_and_all_of_them_work_as_the_document_shows()
            throws IOException {
        assertEquals(
                Operation.all().map(Operation::id).sorted().toList(),
                HttpExamples.names().stream().sorted().toList());
        var standIns = new StandIns(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        var admin = staff.hire(Roles.ADMIN);
        var mailed = links.issue("unsubscription", new byte[16], Duration.ofMinutes(5));
        var examples = new HttpExamples(
                Map.of("host", "", "email", admin.email(), "password", Staff.PASSWORD, "confirmation", mailed));
        var answers = examples.run();
        answers.forEach((name, answer) -> assertEquals(2, answer.statusCode() / 100, name + answer.asString()));
        EXAMPLES.compare(examples, answers, standIns);
    }

    @Test
    void every_body_has_an_example_that_its_schema_allows() throws IOException {
        var examples = new DocumentedExamples();
        assertAll(Operation.all().map(operation -> () -> {
            assertEquals(List.of(), examples.missing(operation.id()));
            assertEquals(List.of(), examples.violations(operation.id()));
        }));
    }

    @Test
    void every_post_may_be_sent_again_without_being_done_again() throws IOException {
        assertAll(Operation.all()
                .filter(operation -> operation.method().equals("POST"))
                // Its form is the key: guests have no other thing that they alone know.
                .filter(operation -> !operation.id().equals("createComment"))
                .map(operation ->
                        () -> assertTrue(operation.node().toString().contains("\"Idempotency-Key\""), operation.id())));
    }

    @Test
    void no_runnable_example_is_over_one_day() throws IOException {
        assertFalse(Files.readString(HttpExamples.FILE).contains("\"expiresAt\": \"2"));
    }

    @Test
    void every_operation_is_described() throws IOException {
        assertAll(Operation.all().map(operation -> () -> {
            assertTrue(operation.id().matches("[a-z][A-Za-z]+"), operation.id());
            assertTrue(operation.node().hasNonNull("summary"), operation.id());
            assertTrue(operation.node().hasNonNull("description"), operation.id());
            assertEquals(1, operation.node().path("tags").size(), operation.id());
        }));
    }

    /** As Redoc and others show it: what stands in no chapter is not seen. */
    @Test
    void every_tag_stands_in_one_chapter_and_is_described() throws IOException {
        var document = JSON.readTree(GENERATED.resolve("openapi.json").toFile());
        var inChapters = document.path("x-tagGroups").findValues("tags").stream()
                .flatMap(tags -> StreamSupport.stream(tags.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
        assertEquals(document.path("tags").findValuesAsText("name"), inChapters);
        document.path("tags").forEach(tag -> assertTrue(tag.hasNonNull("description"), tag.toString()));
        var used = Operation.all()
                .map(operation -> operation.node().path("tags").get(0).asText())
                .collect(Collectors.toSet());
        assertEquals(used, Set.copyOf(inChapters));
    }

    private static JsonNode body(Response response) throws IOException {
        assertEquals(200, response.statusCode());
        return JSON.readTree(response.asString());
    }
}
