package org.marquee.image;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an editor writes of an image. */
public record ImageInput(
        @NotNull @Size(max = 500) String alt,
        @Nullable @Size(min = 1, max = 1000) String caption,
        @Nullable @Size(min = 1, max = 300) String credit,
        ImageView.@Nullable FocalPoint focalPoint) {}
