package org.marquee.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.RawHttp;

@QuarkusTest
class RefusedTypesTest {
    private static final String FILMS = "/api/v1/films?limit=1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json; q=0.000, */*",
                "application/json;Q=0, application/*;q=0.5",
                "*/*;q=0",
                "application/*;q=0, text/html",
                "text/html, application/json;q=0.0"
            })
    void what_is_refused_is_not_given(String accept) {
        var answer = RawHttp.send("GET", FILMS, "Accept: " + accept);
        assertEquals(406, answer.status(), accept);
        assertTrue(answer.isProblem(), accept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;q=0.001",
                "text/html;q=0, application/json",
                "*/*;q=0, application/json",
                "application/*;q=0, application/json;q=0.1",
                "text/html;q=0, */*",
                "application/json;v=1;q=0.5"
            })
    void what_is_taken_is_given(String accept) {
        assertEquals(200, RawHttp.send("GET", FILMS, "Accept: " + accept).status(), accept);
    }
}
