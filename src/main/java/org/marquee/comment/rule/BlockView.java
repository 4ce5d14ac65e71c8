package org.marquee.comment.rule;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Versioned;

/** A block as moderators see it. */
@Schema(
        name = "CommentBlock",
        description = "Somebody who may not comment. They are not told: what they send is rejected.")
record BlockView(
        UUID id,
        BlockKind kind,

        @Nullable
        @Schema(
                examples = "spammer@example.org",
                description = "The e-mail address or the name; null for networks, and once it was erased.")
        String value,

        @Nullable @Schema(description = "Until when; null for good.")
        Instant until,

        @Nullable String reason,
        Instant createdAt,

        @Nullable @Schema(description = "The account that made it; null for API keys.")
        UUID createdBy,

        @Schema(minimum = "0", description = "Grows with each change.")
        int version)
        implements Versioned {

    static final String DOCUMENT = """
            json_build_object('id', b.id, 'kind', b.kind, 'value', b.value, 'until', b.until, 'reason', b.reason,
              'createdAt', b.created_at, 'createdBy', b.created_by, 'version', b.version)""";
}
