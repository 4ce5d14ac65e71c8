package org.marquee.kernel.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods an address takes, for the header {@code Allow} (RFC 9110, section 10.2.1), as the OpenAPI document says. */
@Singleton
class AllowedMethods {
    /** Where the build leaves the document. */
    private static final String DOCUMENT = "/META-INF/quarkus-generated-openapi-doc.JSON";

    private final ObjectMapper mapper;
    private volatile List<Address> addresses = List.of();

    AllowedMethods(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String at(String path) {
        var methods = new TreeSet<>(Set.of("OPTIONS"));
        for (var address : addresses()) {
            if (address.pattern().matcher(path).matches()) {
                methods.addAll(address.methods());
            }
        }
        // What is not in the document, such as the document itself, is only read.
        return methods.size() == 1 ? "GET, HEAD, OPTIONS" : String.join(", ", methods);
    }

    private List<Address> addresses() {
        if (addresses.isEmpty()) {
            addresses = read();
        }
        return addresses;
    }

    private List<Address> read() {
        try (var in = AllowedMethods.class.getResourceAsStream(DOCUMENT)) {
            var found = new ArrayList<Address>();
            mapper.readTree(in)
                    .get("paths")
                    .fields()
                    .forEachRemaining(path -> found.add(address(path.getKey(), path.getValue())));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Address address(String template, JsonNode operations) {
        var methods = new TreeSet<String>();
        operations.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return new Address(Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")), methods);
    }

    private record Address(Pattern pattern, Set<String> methods) {}
}
