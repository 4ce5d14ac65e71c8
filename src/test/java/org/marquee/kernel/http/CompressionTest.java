package org.marquee.kernel.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Wire;

/** Answers are compressed for those who can read it. */
@QuarkusTest
class CompressionTest {
    private static final String REVIEW = "/api/v1/reviews/ballerina-2023-review";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "br, gzip",
                "gzip;q=0.1",
                "gzip; q=1.0, identity; q=0.5, *;q=0",
                "*",
                "deflate,*;q=0.001",
                "gzip;q=0.01, *;q=0"
            })
    void who_reads_gzip_gets_gzip(String acceptEncoding) throws IOException {
        var plain = Wire.get(REVIEW);
        var compressed = Wire.get(REVIEW, "Accept-Encoding", acceptEncoding);
        assertEquals("gzip", Wire.header(compressed, "Content-Encoding"));
        assertEquals("Accept-Encoding", Wire.header(compressed, "Vary"));
        assertEquals(String.valueOf(compressed.body().length), Wire.header(compressed, "Content-Length"));
        assertTrue(compressed.body().length < plain.body().length / 2);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertArrayEquals(plain.body(), unpacked.readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "br",
                "gzip;q=0",
                "gzip; q=0.000",
                "gzip;Q=0",
                "*;q=0",
                "gzip;q=0, *",
                "*, gzip;q=0",
                "x-zip",
                ""
            })
    void who_does_not_read_gzip_gets_plain_bytes(String acceptEncoding) {
        var answer = Wire.get(REVIEW, "Accept-Encoding", acceptEncoding);
        assertEquals(Optional.empty(), answer.headers().firstValue("Content-Encoding"));
        assertEquals('{', answer.body()[0]);
        assertEquals("Accept-Encoding", Wire.header(answer, "Vary"));
    }

    @Test
    void what_fits_into_one_packet_stays_plain() {
        var answer = Wire.get("/api/v1/reviews?slug=nothing", "Accept-Encoding", "gzip");
        assertEquals(Optional.empty(), answer.headers().firstValue("Content-Encoding"));
        assertEquals("Accept-Encoding", Wire.header(answer, "Vary"));
    }
}
