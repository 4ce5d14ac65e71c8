package org.marquee.docs;

import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.OtherSettings;

/** What is left for people of a service that shows them no documentation. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class DocsSwitchedOffTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(
            strings = {"/docs", "/docs/guide", "/docs/guide/sync", "/docs/docs.css", "/docs/redoc.js", "/docs/nothing"})
    void nothing_of_the_documentation_is_there(String path) {
        Api.anonymous().accept(BROWSER).get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_first_address_tells_people_what_it_tells_programs() {
        for (var accept : new String[] {BROWSER, "text/html", "application/json"}) {
            Api.anonymous()
                    .accept(accept)
                    .get("/")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("links", hasKey("documentation"))
                    .body("links.documentation", nullValue());
        }
    }

    @Test
    void the_document_of_the_api_is_public_all_the_same() {
        Api.anonymous().get("/openapi.json").then().statusCode(200);
    }
}
