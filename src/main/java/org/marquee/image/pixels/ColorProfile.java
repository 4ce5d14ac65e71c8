package org.marquee.image.pixels;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What the numbers of a picture mean, when they are not sRGB already. */
final class ColorProfile {
    /** Printing profiles have half a megabyte, the largest ones two. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    static final String RGB = "RGB ";
    static final String CMYK = "CMYK";

    private static final int HEADER_BYTES = 128;
    private static final int ROWS = 16;

    private final ColorConvertOp conversion;

    private ColorProfile(ColorConvertOp conversion) {
        this.conversion = conversion;
    }

    /**
     * Empty where a browser would not use the profile either: broken, too long, of another kind of colours; and where
     * nothing would change.
     */
    static Optional<ColorProfile> of(byte[] data, String kind) {
        var isUsable = data.length > HEADER_BYTES && data.length <= MAX_BYTES && kind.equals(text(data, 16, 4));
        if (!isUsable || isSrgb(data)) {
            return Optional.empty();
        }
        try {
            var profiles =
                    new ICC_Profile[] {ICC_Profile.getInstance(data), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            var profile = new ColorProfile(new ColorConvertOp(profiles, null));
            return profile.isTried(kind.equals(CMYK) ? 4 : 3) ? Optional.of(profile) : Optional.empty();
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }

    /** By its description, which all makers of sRGB profiles call so. */
    private static boolean isSrgb(byte[] data) {
        var tags = text(data, HEADER_BYTES, 2048).replace("\0", "").toLowerCase(Locale.ROOT);
        return tags.contains("srgb iec61966") || tags.contains("srgb built-in") || tags.contains("srgb2014");
    }

    private static String text(byte[] data, int from, int count) {
        return new String(data, from, Math.min(count, data.length - from), StandardCharsets.ISO_8859_1);
    }

    /** Whether it converts at all: some are found broken only by the first pixel. */
    private boolean isTried(int bands) {
        return toSrgb(new byte[bands], bands, 1).length > 0;
    }

    /** In place, some rows at a time. */
    void toSrgb(Pixels pixels) {
        for (int y = 0; y < pixels.height(); y += ROWS) {
            int count = Math.min(ROWS, pixels.height() - y) * pixels.width();
            int start = y * pixels.width();
            var colors = new byte[count * 3];
            copy(pixels, start, colors, Direction.OUT);
            copy(pixels, start, toSrgb(colors, 3, count), Direction.BACK);
        }
    }

    /**
     * Java knows a fast way only for pixels that lie side by side without anything between them.
     *
     * @param samples of so many bands; three are in the order blue, green, red
     * @return blue, green, red
     */
    byte[] toSrgb(byte[] samples, int bands, int count) {
        var converted = new byte[count * 3];
        conversion.filter(raster(samples, bands, count), raster(converted, 3, count));
        return converted;
    }

    private static WritableRaster raster(byte[] samples, int bands, int count) {
        int[] offsets = bands == 3 ? new int[] {2, 1, 0} : new int[] {0, 1, 2, 3};
        var buffer = new DataBufferByte(samples, count * bands);
        return Raster.createInterleavedRaster(buffer, count, 1, count * bands, bands, offsets, null);
    }

    private enum Direction {
        OUT,
        BACK
    }

    /** Between some pixels of a picture and bytes without alpha. */
    private static void copy(Pixels pixels, int start, byte[] colors, Direction direction) {
        int bands = pixels.bands();
        int at = start * bands + bands - 3;
        for (int i = 0; i < colors.length; i += 3, at += bands) {
            for (int band = 0; band < 3; band++) {
                if (direction == Direction.OUT) {
                    colors[i + band] = pixels.data()[at + band];
                } else {
                    pixels.data()[at + band] = colors[i + band];
                }
            }
        }
    }
}
