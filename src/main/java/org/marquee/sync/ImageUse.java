package org.marquee.sync;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An image where it is used, with what is said of it there. */
@Schema(name = "SyncImageUse", description = "An image where it is used. What is null there holds as the image has it.")
record ImageUse(
        UUID imageId,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit) {

    /** Builds the document of a row {@code x} of the views of uses. */
    static final String DOCUMENT =
            "json_build_object('imageId', x.image_id, 'alt', x.alt, 'caption', x.caption, 'credit', x.credit)";
}
