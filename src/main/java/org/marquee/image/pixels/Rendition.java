package org.marquee.image.pixels;

import org.jspecify.annotations.Nullable;

/**
 * One of the forms in which a picture is served.
 *
 * @param crop null for the whole picture
 * @param format JPEG or WebP
 */
public record Rendition(@Nullable Crop crop, int width, int height, PictureFormat format) {
    public Rendition {
        if (width < 1 || height < 1 || format != PictureFormat.JPEG && format != PictureFormat.WEBP) {
            throw new IllegalArgumentException("No such rendition: %d × %d %s".formatted(width, height, format));
        }
    }

    /** Such as {@code 640.webp} or {@code 640-16x9.jpeg}. */
    public String name() {
        var shape = crop == null ? "" : "-" + crop.ratio();
        return width + shape + "." + format.extension();
    }
}
