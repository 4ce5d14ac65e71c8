package org.marquee.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.term.TermReference;

/**
 * A thing as it is now, whole, or that it is no more. Things have their own members and the ids of others, never what those
 * others are: so each changes by itself. A reference may arrive before what it refers to.
 */
@Schema(
        name = "SyncItem",
        description =
                "A thing as it is now, or that it is public no more (`deleted`). Unless it is deleted, the member is there that"
                        + " `type` names; of genres, platforms, companies and tags, `term`.")
record SyncItem(
        SyncType type,
        UUID id,

        @Schema(description = "Take it away, if you have it: readers see it no more, for now or for ever.")
        boolean deleted,

        @JsonInclude(Include.NON_NULL) @Nullable TermReference term,
        @JsonInclude(Include.NON_NULL) @Nullable SyncAuthor author,
        @JsonInclude(Include.NON_NULL) @Nullable SyncPerson person,

        @JsonInclude(Include.NON_NULL) @Nullable @Schema(description = "With its own alt, caption and credit.")
        ImageView image,

        @JsonInclude(Include.NON_NULL) @Nullable SyncFilm film,
        @JsonInclude(Include.NON_NULL) @Nullable SyncReview review) {}
