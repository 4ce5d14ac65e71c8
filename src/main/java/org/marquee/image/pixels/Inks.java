package org.marquee.image.pixels;

import java.util.Optional;

/**
 * Printing inks of a JPEG file on their way to colours, in place.
 *
 * @param stored four bands
 * @param isYcck whether the first three are stored as brightness and two colour differences
 * @param isInverted whether 255 means no ink, as Adobe writes it
 */
record Inks(Pixels stored, boolean isYcck, boolean isInverted) {

    Pixels toColors(Optional<ColorProfile> profile) {
        int width = stored.width();
        var row = new byte[width * 4];
        for (int y = 0; y < stored.height(); y++) {
            System.arraycopy(stored.data(), y * row.length, row, 0, row.length);
            toInks(row);
            var colors = profile.isPresent() ? profile.get().toSrgb(row, 4, width) : mixed(row);
            System.arraycopy(colors, 0, stored.data(), y * colors.length, colors.length);
        }
        return new Pixels(width, stored.height(), 3, stored.data());
    }

    /** So that 255 is full ink. */
    private void toInks(byte[] row) {
        for (int at = 0; at < row.length; at += 4) {
            if (isYcck) {
                fromYcc(row, at);
            }
            if (isInverted) {
                for (int band = 0; band < 4; band++) {
                    row[at + band] = (byte) ~row[at + band];
                }
            }
        }
    }

    /** ITU T.871; the three colours are the paper's, and their complements the inks. */
    private static void fromYcc(byte[] row, int at) {
        double y = row[at] & 0xFF;
        double blue = (row[at + 1] & 0xFF) - 128;
        double red = (row[at + 2] & 0xFF) - 128;
        row[at] = (byte) ~clamped(y + 1.402 * red);
        row[at + 1] = (byte) ~clamped(y - 0.344136 * blue - 0.714136 * red);
        row[at + 2] = (byte) ~clamped(y + 1.772 * blue);
    }

    private static int clamped(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** What ideal inks would leave of the light. */
    private static byte[] mixed(byte[] row) {
        var colors = new byte[row.length / 4 * 3];
        for (int at = 0, to = 0; at < row.length; at += 4) {
            int black = 255 - (row[at + 3] & 0xFF);
            colors[to++] = (byte) ((255 - (row[at + 2] & 0xFF)) * black / 255);
            colors[to++] = (byte) ((255 - (row[at + 1] & 0xFF)) * black / 255);
            colors[to++] = (byte) ((255 - (row[at] & 0xFF)) * black / 255);
        }
        return colors;
    }
}
