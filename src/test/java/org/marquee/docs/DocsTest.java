package org.marquee.docs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.problem.NotFound;
import org.marquee.testkit.Api;
import org.marquee.testkit.RawHttp;

/** What people find at the first address and below {@code /docs}. */
@QuarkusTest
class DocsTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern FROM_OUTSIDE =
            Pattern.compile("(?:src|href) *[:=] *\"(?:https?:)?//(?!redocly.com/redoc/\")|url\\((?:https?:)?//");

    private final Links links;

    DocsTest(Links links) {
        this.links = links;
    }

    @Test
    void the_first_address_tells_programs_where_to_go_on() {
        Api.anonymous()
                .get("/")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", "Accept")
                .body("links.documentation", equalTo("http://localhost:8080/docs"))
                .body("links.reviews", equalTo("http://localhost:8080/api/v1/reviews"));
    }

    @Test
    void the_first_address_sends_people_to_the_documentation() {
        var browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        Api.anonymous()
                .accept(browser)
                .get("/")
                .then()
                .statusCode(302)
                .header("Vary", "Accept")
                .header("Location", "http://localhost:8080/docs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/docs", "/docs/guide", "/docs/guide/reviews", "/docs/guide/publishing", "/docs/guide/sync"})
    void a_page_may_do_little_and_all_that_it_names_is_here(String page) {
        var answer = given().get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract();
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        var policies = answer.headers().getValues("Content-Security-Policy");
        assertEquals(1, policies.size(), policies::toString);
        assertTrue(policies.get(0).startsWith("default-src 'none'; "), policies::toString);
        assertFalse(policies.get(0).matches(".*(unsafe|http|\\*).*"), policies::toString);
        var markup = answer.asString().replaceAll("(?s)<pre.*?</pre>", "");
        assertFalse(FROM_OUTSIDE.matcher(markup).find());
        assertAll(LINK.matcher(markup)
                .results()
                .map(link -> URI.create(page).resolve(link.group(1)).getPath())
                .distinct()
                .map(path -> () -> assertEquals(200, RawHttp.send("GET", path).status(), page + " leads to " + path)));
    }

    @ParameterizedTest
    @CsvSource({
        "docs.css, text/css",
        "icon.svg, image/svg+xml",
        "reference.js, text/javascript",
        "redoc.js, text/javascript"
    })
    void what_pages_are_made_of_is_kept_and_asked_for_again_without_cost(String name, String type) {
        var path = "/docs/" + name;
        var whole = given().header("Accept-Encoding", "gzip").get(path);
        whole.then().statusCode(200).contentType(type).header("Cache-Control", "public, max-age=300");
        assertFalse(FROM_OUTSIDE.matcher(whole.asString()).find(), path);
        var isLarge = whole.asByteArray().length > 1200;
        var etag = whole.header("ETag");
        assertEquals(isLarge, etag.endsWith("-gzip\""), etag);
        given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .header("Content-Encoding", nullValue());
        var plain = RawHttp.send("HEAD", path);
        assertEquals(200, plain.status());
        assertFalse(plain.header("ETag").orElseThrow().contains("gzip"));
        assertEquals(
                String.valueOf(whole.asByteArray().length),
                plain.header("Content-Length").orElseThrow());
    }

    /** As large as it is, it is read from a network each time that somebody opens the reference. */
    @Test
    void the_document_of_the_api_comes_compressed_and_with_a_validator() {
        var answer = RawHttp.send("HEAD", "/openapi.json", "Accept-Encoding: gzip");
        assertEquals("gzip", answer.header("Content-Encoding").orElseThrow());
        assertTrue(Integer.parseInt(answer.header("Content-Length").orElseThrow()) < 150_000, answer::toString);
        var etag = answer.header("ETag").orElseThrow();
        var again = RawHttp.send("GET", "/openapi.json", "Accept-Encoding: gzip", "If-None-Match: " + etag);
        assertEquals(304, again.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/nothing", "/docs/guide/nothing", "/docs/", "/docs/guide.html", "/docs/redoc.js.map"})
    void nothing_else_is_there(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/guide", "/docs/guide/sync", "/docs/redoc.js"})
    void it_can_only_be_read(String path) {
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            given().request(method, path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", containsString("GET"));
        }
    }

    @Test
    void commands_name_the_address_that_this_service_has() {
        given().get("/docs/guide").then().body(containsString("curl " + links.absolute("/")));
        given().get("/docs").then().body(not(containsString("http://")));
    }

    @Test
    void it_can_be_switched_off() {
        var resource = new DocsResource(() -> false, new DocsFiles(links), null);
        assertThrows(NotFound.class, () -> resource.file("guide", null));
        assertThrows(NotFound.class, () -> resource.reference(null));
        var index = new IndexResource(() -> false, links).page();
        assertEquals(200, index.getStatus());
        assertEquals(null, ((ServiceIndex) index.getEntity()).links().documentation());
    }
}
