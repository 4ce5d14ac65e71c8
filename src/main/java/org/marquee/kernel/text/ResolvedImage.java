package org.marquee.kernel.text;

import org.jspecify.annotations.Nullable;

/**
 * What a reader's browser needs to show an image.
 *
 * @param srcset empty when there is only one size
 * @param width in pixels, of the image at {@code src}
 * @param height in pixels
 * @param alt for places that have none of their own
 * @param caption for places that have none of their own
 * @param credit for places that have none of their own
 */
public record ResolvedImage(
        String src,
        String srcset,
        int width,
        int height,
        String alt,
        @Nullable String caption,
        @Nullable String credit) {}
