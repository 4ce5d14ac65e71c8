package org.marquee.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of one thing. */
@Schema(name = "Change", description = "One change of one thing, in the order of the commits.")
record ChangeView(
        UUID id,

        @Schema(minimum = "1", description = "Its place in the log: whoever has read up to here goes on from here.")
        long position,

        @Schema(description = "By the clock of the database, when its transaction began.")
        Instant at,

        ActorView actor,
        @Schema(examples = "published") String action,
        @Schema(examples = "review") String entity,
        UUID entityId,

        @Schema(description = "Cuts the answers of delivery that may differ now.")
        List<String> surrogateKeys,

        @Schema(description = "What else is worth knowing of it.")
        JsonNode details) {

    /** Who did it. */
    @Schema(name = "Actor", description = "Who did it: an account, an API key, somebody unknown, or the system itself.")
    record ActorView(
            @Schema(enumeration = {"account", "api-key", "anonymous", "system"})
            String kind,

            @Nullable UUID id,
            @Nullable @Schema(description = "Its name now.") String name) {}

    static final String FROM = """
            change c
            left join account a on c.actor_kind = 'account' and a.id = c.actor_id
            left join api_key k on c.actor_kind = 'api-key' and k.id = c.actor_id""";

    static final String DOCUMENT = """
            json_build_object('id', c.id, 'position', c.position, 'at', c.at,
              'actor', json_build_object('kind', c.actor_kind, 'id', c.actor_id, 'name', coalesce(a.name, k.name)),
              'action', c.action, 'entity', c.entity, 'entityId', c.entity_id,
              'surrogateKeys', c.surrogate_keys, 'details', c.details)""";
}
