package org.marquee.kernel.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A use of an image in a body. */
public record ImageReference(
        UUID image,
        String alt,
        @Nullable String caption,
        @Nullable String credit) {}
