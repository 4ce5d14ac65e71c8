package org.marquee.kernel.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.DotName;
import org.marquee.kernel.http.Patched;
import org.marquee.kernel.json.Patches;

/** Says who may do what, and what a change has to bring along. */
final class Writing {
    private static final String BEARER = "bearer";
    private static final DotName PATCHED = DotName.createSimple(Patched.class);

    private final ResourceMethods methods;

    Writing(ResourceMethods methods) {
        this.methods = methods;
    }

    void complete(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "An access token (a JWT, from `POST /api/v1/auth/tokens`) or an API key."));
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> complete(document, operation)));
        inputsOfPatchesAlone(document).forEach(document.getComponents()::removeSchema);
    }

    /** What is only ever patched has no use for the schema of the whole. */
    private static List<String> inputsOfPatchesAlone(OpenAPI document) {
        var bodies = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(type -> NamedSchemas.name(type.getSchema().getRef()))
                .collect(Collectors.toSet());
        return bodies.stream()
                .filter(body -> body.endsWith("Patch"))
                .map(patch -> patch.replaceFirst("Patch$", "Input"))
                .filter(input -> !bodies.contains(input))
                .toList();
    }

    private void complete(OpenAPI document, Operation operation) {
        var roles = methods.roles(operation);
        if (!roles.isEmpty()) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
            var said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
            operation.setDescription(said + "For: " + String.join(", ", roles) + ".");
            operation.addExtension("x-roles", roles);
        }
        if (methods.isIdempotent(operation)) {
            operation.addParameter(idempotencyKey());
        }
        parameters(operation).stream()
                .filter(parameter -> parameter.getName().equals("If-Match"))
                .forEach(Writing::describeIfMatch);
        methods.of(operation)
                .map(found -> found.annotation(PATCHED))
                .ifPresent(patched -> describePatch(
                        document, operation, patched.value().asClass().name().withoutPackagePrefix()));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "Any text of yours, such as a random UUID: a request that comes again with it within 24 hours is"
                                + " not done again, but answered as the first was.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).pattern("^[!-~]{1,255}$"));
    }

    private static void describeIfMatch(Parameter parameter) {
        // Not required as the document has it: an answer of its own says that it is missing.
        parameter.setDescription("The `ETag` of what you have changed. Without it the answer is 428.");
        parameter.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        parameter.setRequired(false);
    }

    /** A merge patch has the members of what it changes, none of them required, each of which may be null. */
    private static void describePatch(OpenAPI document, Operation operation, String input) {
        var name = input.replaceFirst("Input$", "Patch");
        var whole = NamedSchemas.of(document, input);
        document.getComponents().addSchema(name, patch(whole));
        operation.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Patches.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(name)))));
    }

    private static Schema patch(Schema whole) {
        var patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A JSON Merge Patch (RFC 7396): null takes a member away, what is left out stays.");
        Map.copyOf(whole.getProperties()).keySet().stream().sorted().forEach(member -> {
            var schema = NamedSchemas.property(whole, member);
            patch.addProperty(member, Components.isNullable(schema) ? schema : Components.orNull(schema));
        });
        patch.setRequired(new ArrayList<>());
        return patch;
    }
}
