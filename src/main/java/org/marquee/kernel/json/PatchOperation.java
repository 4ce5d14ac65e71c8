package org.marquee.kernel.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a JSON Patch, RFC 6902, as {@link Differences} writes it: {@code move}, {@code copy} and {@code test} are never among them. */
@Schema(name = "PatchOperation", description = "A step of a JSON Patch, RFC 6902.")
public record PatchOperation(
        @Schema(enumeration = {"add", "remove", "replace"}) String op,

        @Schema(format = "json-pointer", examples = "/headline")
        String path,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(description = "Whatever stands there now; not there after `remove`.")
        JsonNode value) {}
