package org.marquee.kernel.problem;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.marquee.kernel.openapi.ApiDocument;

/** What addresses take, as the OpenAPI document says: for headers that tell clients what would have been right. */
@Singleton
public class KnownAddresses {
    private volatile List<Address> addresses = List.of();

    /** The methods of an address, for {@code Allow} (RFC 9110, section 10.2.1); none for one that is not in the document. */
    public Set<String> methods(String path) {
        return at(path).map(Address::methods).orElse(Set.of());
    }

    /** The media types of bodies, for {@code Accept} (RFC 9110, section 12.5.1) and {@code Accept-Patch}. */
    Optional<String> types(String path, String method) {
        return at(path).map(address -> address.types().get(method));
    }

    /** Of the addresses that fit, the most literal one, from the left: the list has them in that order. */
    private Optional<Address> at(String path) {
        return addresses().stream()
                .filter(address -> address.pattern().matcher(path).matches())
                .findFirst();
    }

    private List<Address> addresses() {
        if (addresses.isEmpty()) {
            addresses = read();
        }
        return addresses;
    }

    /** A brace comes behind all that a literal segment begins with. */
    private static List<Address> read() {
        return ApiDocument.paths().stream()
                .map(path -> address(path.getKey(), path.getValue()))
                .sorted(Comparator.comparing(Address::template))
                .toList();
    }

    private static Address address(String template, JsonNode operations) {
        var methods = new TreeSet<>(Set.of("OPTIONS"));
        var types = new HashMap<String, String>();
        operations.properties().forEach(operation -> {
            var method = operation.getKey().toUpperCase(Locale.ROOT);
            methods.add(method);
            operation
                    .getValue()
                    .at("/requestBody/content")
                    .fieldNames()
                    .forEachRemaining(type -> types.merge(method, type, (one, other) -> one + ", " + other));
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return new Address(template, Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")), methods, types);
    }

    /**
     * An address, or many of one form.
     *
     * @param types of bodies, by method
     */
    private record Address(String template, Pattern pattern, Set<String> methods, Map<String, String> types) {}
}
