package org.marquee.comment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did something to a comment. */
@Schema(name = "CommentActor", description = "Who it was: an account, an API key, the guest, or the system itself.")
record CommentActor(
        @Schema(enumeration = {"account", "api-key", "anonymous", "system"})
        String kind,

        @Nullable UUID id,
        @Nullable @Schema(description = "Its name now.") String name) {

    /** Of a row {@code x} that has one. */
    static final String DOCUMENT = """
            json_build_object('kind', x.actor_kind, 'id', x.actor_id, 'name', case x.actor_kind
              when 'account' then (select a.name from account a where a.id = x.actor_id)
              when 'api-key' then (select k.name from api_key k where k.id = x.actor_id) end)""";
}
