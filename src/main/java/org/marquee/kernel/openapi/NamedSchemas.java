package org.marquee.kernel.openapi;

import static java.util.Objects.requireNonNull;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Finds the schemas that a document names; one that is missing is a bug of ours, and stops the build. */
final class NamedSchemas {
    private NamedSchemas() {}

    static Schema of(OpenAPI document, String name) {
        var components = requireNonNull(document.getComponents(), "components");
        return requireNonNull(requireNonNull(components.getSchemas(), "schemas").get(name), name);
    }

    static Schema property(Schema schema, String name) {
        return requireNonNull(
                requireNonNull(schema.getProperties(), "properties").get(name), name);
    }

    /** The name at the end of a reference. */
    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
