package org.marquee.batch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Editorial operations, to be done in this order. */
@Schema(name = "BatchInput", description = "Editorial operations, to be done in this order.")
record BatchInput(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid OperationInput> operations) {

    /** How an operation changes something. */
    enum Method {
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /** One operation, as it would be sent by itself. */
    @Schema(name = "OperationInput", description = "One operation, as it would be sent by itself.")
    record OperationInput(
            @NotNull Method method,

            @NotNull
            @Size(max = 500)
            @Pattern(regexp = "/api/v1/editorial/[a-z0-9/-]+", message = "must be an address below /api/v1/editorial/")
            @Schema(examples = "/api/v1/editorial/genres")
            String path,

            @Nullable @Size(min = 1, max = 500) @Schema(description = "As in the header of that name.")
            String ifMatch,

            @Nullable JsonNode body) {}
}
