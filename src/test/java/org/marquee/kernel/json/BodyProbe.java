package org.marquee.kernel.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.marquee.kernel.id.Reference;

/** Takes bodies of every shape; there in tests only. */
@Path("/tests/bodies")
@PermitAll
class BodyProbe {

    enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("light-blue")
        LIGHT_BLUE,
        GREEN
    }

    record Part(@NotBlank String name, @Max(9) int order) {}

    record Sample(
            @NotNull @Size(max = 10) String name,
            boolean flag,
            Boolean answer,
            Integer whole,
            Long big,
            Double number,
            Colour colour,
            UUID id,
            LocalDate day,
            Instant moment,
            OffsetDateTime time,
            Reference reference,
            List<Reference> references,
            @Size(max = 3) List<@Valid Part> parts,
            List<@NotBlank String> lines,
            Map<String, @NotBlank String> labels) {}

    record Query(@RestQuery @Max(5) int limit) {}

    @POST
    @Operation(hidden = true)
    public Map<String, String> take(@BeanParam @Valid Query query, @NotNull @Valid Sample sample) {
        return Map.of("name", sample.name());
    }

    @PUT
    @Consumes({"application/json", "application/merge-patch+json"})
    @Operation(hidden = true)
    public JsonNode echo(JsonNode anything) {
        return anything;
    }
}
