package org.marquee;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;

/** The packaged program as a user starts it: in production mode, on its own database, with the sample content. */
@QuarkusIntegrationTest
@WithTestResource(PackagedProgram.class)
class PackagedIT {

    private static final Pattern MANAGEMENT =
            Pattern.compile("Management interface listening on (http://127\\.0\\.0\\.1:\\d+)");

    private static final Pattern FIRST_ADMIN = Pattern.compile("curl .* -d '(\\{.*})' ");

    @Test
    void it_answers_with_the_sample_content() {
        Api.anonymous()
                .get("/api/v1/reviews/ballerina-2023-review")
                .then()
                .statusCode(200)
                .body("film.originalTitle.value", equalTo("발레리나"));
    }

    /** Which addresses there are, what is kept in memory has from the same document. */
    @Test
    void it_knows_its_addresses() {
        RestAssured.given()
                .options("/api/v1/reviews/ballerina-2023-review")
                .then()
                .statusCode(200)
                .header("Allow", containsString("GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void health_is_public_without_details(String probe) {
        Api.anonymous()
                .get("/q/health/" + probe)
                .then()
                .statusCode(200)
                .body("", aMapWithSize(1))
                .body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/swagger-ui/", "/q/metrics", "/q/dev-ui", "/q/openapi", "/openapi"})
    void what_is_for_operators_is_not_on_the_public_port(String path) {
        RestAssured.given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void health_in_detail_and_swagger_ui_are_on_the_management_port() throws IOException {
        management().get("/q/health").then().statusCode(200).body("checks.name", not(equalTo(null)));
        management().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }

    @Test
    void the_document_is_public_in_both_forms() {
        RestAssured.given().get("/openapi.yaml").then().statusCode(200).body(startsWith("---\nopenapi: 3.1"));
        RestAssured.given().get("/openapi.json").then().statusCode(200).body("openapi", startsWith("3.1"));
    }

    @Test
    void the_documentation_is_public_and_brings_all_that_it_needs() {
        for (var path : List.of("", "/guide", "/guide/reviews", "/guide/publishing", "/guide/sync", "/redoc.js")) {
            RestAssured.given().get("/docs" + path).then().statusCode(200);
        }
    }

    @Test
    void the_log_tells_of_the_start_and_of_no_password() throws IOException {
        assumeFalse(PackagedProgram.hasExternalDatabase());
        var directory = PackagedProgram.DATA.resolve("postgresql");
        var password = Files.readString(directory.resolve("password")).strip();
        assertTrue(password.length() >= 20);
        var log = Files.readString(PackagedProgram.LOG);
        assertTrue(log.contains("Profile prod activated"), log);
        assertTrue(log.contains("Filled the empty database with the sample content"), log);
        for (var text : new String[] {log, Files.readString(directory.resolve("postgres.log"))}) {
            assertFalse(text.contains(password));
        }
    }

    @Test
    void the_log_of_a_first_start_tells_how_to_sign_in() throws IOException {
        assumeFalse(PackagedProgram.hasExternalDatabase());
        Api.bearing(token())
                .get("/api/v1/editorial/accounts")
                .then()
                .statusCode(200)
                .body("items.email", equalTo(List.of("admin@localhost")));
    }

    @Test
    void no_webhook_leads_to_this_machine() throws IOException {
        assumeFalse(PackagedProgram.hasExternalDatabase());
        var addresses = Map.of(
                "http://example.org/", "refused-scheme",
                "https://example.org:8081/", "refused-port",
                "https://localhost/", "refused-address",
                "https://127.0.0.1/", "refused-address",
                "https://[::ffff:127.0.0.1]/", "refused-address",
                "https://169.254.169.254/", "refused-address");
        var token = token();
        for (var address : addresses.entrySet()) {
            Api.bearing(token)
                    .contentType("application/json")
                    .body(Map.of("name", "Hook", "url", address.getKey(), "events", List.of("film.created")))
                    .post("/api/v1/editorial/webhooks")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/url"))
                    .body("errors[0].code", equalTo(address.getValue()));
        }
    }

    private static String token() throws IOException {
        // Each of its lines is JSON.
        var told = FIRST_ADMIN.matcher(Files.readString(PackagedProgram.LOG).replace("\\\"", "\""));
        assertTrue(told.find(), "The log names no admin and no password");
        return Api.anonymous()
                .contentType("application/json")
                .body(told.group(1))
                .post("/api/v1/auth/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    private static RequestSpecification management() throws IOException {
        var line = MANAGEMENT.matcher(Files.readString(PackagedProgram.LOG));
        assertTrue(line.find(), "The log names no management interface on this machine only");
        return RestAssured.given()
                .baseUri(line.group(1))
                .port(Integer.parseInt(line.group(1).replaceAll(".*:", "")));
    }
}
