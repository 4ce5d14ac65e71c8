package org.marquee.image.pixels;

import java.nio.ByteBuffer;

/** How the pixels of a PNG file are laid out: its IHDR chunk, with only the combinations that the standard allows. */
record PngLayout(int width, int height, int depth, int colorType, boolean isInterlaced) {
    static final int BYTES = 13;

    private static final int GRAY = 0;
    private static final int COLOR = 2;
    private static final int INDEXED = 3;
    private static final int GRAY_ALPHA = 4;
    private static final int COLOR_ALPHA = 6;

    static PngLayout of(byte[] header) {
        var data = ByteBuffer.wrap(header);
        int width = data.getInt();
        int height = data.getInt();
        PictureHeader.requireSize(side(width), side(height));
        int depth = data.get();
        int colorType = data.get();
        int compression = data.get();
        int filter = data.get();
        int interlace = data.get();
        if (!isAllowed(depth, colorType) || compression != 0 || filter != 0 || interlace < 0 || interlace > 1) {
            throw UnreadablePicture.broken("its header is damaged");
        }
        return new PngLayout(width, height, depth, colorType, interlace == 1);
    }

    /** Four bytes without a sign. */
    private static int side(int value) {
        return value < 0 ? Integer.MAX_VALUE : value;
    }

    private static boolean isAllowed(int depth, int colorType) {
        return switch (colorType) {
            case GRAY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case INDEXED -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case COLOR, GRAY_ALPHA, COLOR_ALPHA -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    boolean isIndexed() {
        return colorType == INDEXED;
    }

    boolean isGray() {
        return colorType == GRAY || colorType == GRAY_ALPHA;
    }

    boolean hasAlpha() {
        return colorType == GRAY_ALPHA || colorType == COLOR_ALPHA;
    }

    int channels() {
        return switch (colorType) {
            case COLOR -> 3;
            case GRAY_ALPHA -> 2;
            case COLOR_ALPHA -> 4;
            default -> 1;
        };
    }

    /** Of a row that has so many pixels. */
    int rowBytes(int pixels) {
        return (pixels * channels() * depth + 7) / 8;
    }

    /** From one pixel to the next, for the filters. */
    int pixelBytes() {
        return Math.max(1, channels() * depth / 8);
    }
}
