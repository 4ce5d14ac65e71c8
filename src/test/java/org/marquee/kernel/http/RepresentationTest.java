package org.marquee.kernel.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentationTest {
    private static final byte[] LONG = "word ".repeat(1000).getBytes();
    private static final byte[] SHORT = "{}".getBytes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                " gzip ",
                "br, gzip",
                "gzip;q=0.001",
                "gzip; q=1.000",
                "gzip;q=0.5, identity;q=0.1",
                "*",
                "*;q=0.1",
                "*;q=0, gzip",
                "gzip, *;q=0",
                "deflate,gzip;q=1.0,*;q=0.5",
                ",,gzip,,"
            })
    void gzip_is_given_to_those_who_take_it(String accepted) throws IOException {
        var answer = Representation.of(LONG, accepted);
        assertEquals("gzip", answer.encoding());
        assertArrayEquals(LONG, new GZIPInputStream(new ByteArrayInputStream(answer.bytes())).readAllBytes());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "identity",
                "br",
                "gzip;q=0",
                "gzip; q=0.000",
                "gzip;q=0., br",
                "GZIP;Q=0",
                "*;q=0",
                "gzip;q=0, *",
                "*, gzip;q=0",
                "gzipped",
                "x",
                ";q=1",
                ";;;",
                ",",
                "\u0000",
                "gzip ; q = 0"
            })
    void nobody_else_gets_gzip(String accepted) {
        var answer = Representation.of(LONG, accepted);
        assertNull(answer.encoding());
        assertArrayEquals(LONG, answer.bytes());
    }

    @Test
    void what_is_short_stays_as_it_is() {
        assertNull(Representation.of(SHORT, "gzip").encoding());
    }

    @Test
    void a_validator_stands_for_the_content_in_its_encoding() {
        var plain = Representation.of(LONG, null).etag();
        assertEquals(plain, Representation.of(LONG.clone(), "br").etag());
        assertNotEquals(plain, Representation.of(LONG, "gzip").etag());
        assertNotEquals(plain, Representation.of(SHORT, null).etag());
        assertTrue(plain.matches("\"[\\x21\\x23-\\x7e]+\""), plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"a\", %s", "W/\"a\",W/%s,\"b\"", " %s ", "*", "\"a,b\", %s", "junk, %s"})
    void a_client_that_has_it_is_told_so(String ifNoneMatch) {
        var answer = Representation.of(LONG, null);
        assertTrue(answer.matches(ifNoneMatch.formatted(answer.etag())));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ",", "\"\"", "\"a\"", "W/", "w/%s", "W/W/%s", "\"%s", "%s x", "**", "x*"})
    void a_client_that_has_something_else_gets_all(String ifNoneMatch) {
        var answer = Representation.of(LONG, null);
        assertFalse(answer.matches(ifNoneMatch == null ? null : ifNoneMatch.formatted(answer.etag())));
    }

    @Test
    void the_other_encoding_is_something_else() {
        var gzip = Representation.of(LONG, "gzip");
        assertFalse(gzip.matches(Representation.of(LONG, null).etag()));
    }
}
