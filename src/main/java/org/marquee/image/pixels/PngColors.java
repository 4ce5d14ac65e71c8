package org.marquee.image.pixels;

/** Turns the samples of one PNG pixel, of whatever depth and kind, into our bytes. */
final class PngColors {
    private static final int OPAQUE = 255;

    private final PngLayout layout;
    private final int bands;
    private final byte[] palette;
    private final byte[] transparency;
    /** What one step of a shallow gray is worth. */
    private final int grayStep;

    PngColors(PngStructure structure) {
        layout = structure.layout();
        bands = structure.bands();
        palette = structure.palette();
        transparency = structure.transparency();
        grayStep = layout.depth() < 8 ? 255 / ((1 << layout.depth()) - 1) : 1;
        var isKeyTooShort = bands == 4 && !layout.hasAlpha() && !layout.isIndexed();
        if (isKeyTooShort && transparency.length < 2 * layout.channels()) {
            throw UnreadablePicture.broken("its transparent colour is damaged");
        }
    }

    void put(byte[] row, int column, byte[] into, int at) {
        int color = bands == 4 ? at + 1 : at;
        if (layout.isIndexed()) {
            putIndexed(sample(row, column), into, at, color);
            return;
        }
        int first = column * layout.channels();
        int second = layout.isGray() ? first : first + 1;
        int third = layout.isGray() ? first : first + 2;
        into[color] = eight(row, third);
        into[color + 1] = eight(row, second);
        into[color + 2] = eight(row, first);
        if (bands == 4) {
            into[at] = layout.hasAlpha() ? eight(row, first + layout.channels() - 1) : (byte) keyed(row, first);
        }
    }

    private void putIndexed(int index, byte[] into, int at, int color) {
        int entry = index * 3;
        if (entry + 2 >= palette.length) {
            throw UnreadablePicture.broken("a pixel has a colour that is not in the palette");
        }
        into[color] = palette[entry + 2];
        into[color + 1] = palette[entry + 1];
        into[color + 2] = palette[entry];
        if (bands == 4) {
            into[at] = index < transparency.length ? transparency[index] : (byte) OPAQUE;
        }
    }

    /** Transparent where all samples are those of the one transparent colour. */
    private int keyed(byte[] row, int first) {
        for (int channel = 0; channel < layout.channels(); channel++) {
            int key = (transparency[2 * channel] & 0xFF) << 8 | transparency[2 * channel + 1] & 0xFF;
            if (sample(row, first + channel) != key) {
                return OPAQUE;
            }
        }
        return 0;
    }

    private byte eight(byte[] row, int index) {
        if (layout.depth() == 8) {
            return row[index];
        }
        int sample = sample(row, index);
        // 65535 is 255 × 257: rounded, not cut.
        return (byte) (layout.depth() == 16 ? (sample * 255 + 32_767) / 65_535 : sample * grayStep);
    }

    private int sample(byte[] row, int index) {
        int depth = layout.depth();
        if (depth == 8) {
            return row[index] & 0xFF;
        }
        if (depth == 16) {
            return (row[2 * index] & 0xFF) << 8 | row[2 * index + 1] & 0xFF;
        }
        int bit = index * depth;
        return row[bit >> 3] >> 8 - depth - (bit & 7) & (1 << depth) - 1;
    }
}
