package org.marquee.kernel.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The document of this API. The packaged program has the one of {@code openapi/}, which the tests have found to be what the code
 * generates; where the application is built as it starts, in tests and in development, it is the one just made.
 */
public final class ApiDocument {
    private static final String GENERATED = "/META-INF/quarkus-generated-openapi-doc.";
    private static final String PACKAGED = "/openapi/openapi.";

    private ApiDocument() {}

    static byte[] yaml() {
        return read("yaml");
    }

    static byte[] json() {
        return read("json");
    }

    /**
     * What there is at each address, by its template.
     *
     * @throws IllegalStateException when there is nothing: the program was not packaged as it should be
     */
    public static Set<Map.Entry<String, JsonNode>> paths() {
        try {
            var paths = new ObjectMapper().readTree(json()).path("paths").properties();
            if (paths.isEmpty()) {
                throw new IllegalStateException("The document of the API knows no address");
            }
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String format) {
        var name = LaunchMode.current() == LaunchMode.NORMAL
                ? PACKAGED + format
                : GENERATED + format.toUpperCase(Locale.ROOT);
        try (var in = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
