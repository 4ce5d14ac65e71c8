package org.marquee.image.pixels;

import java.io.IOException;

/** The five filters of PNG, each telling a byte by the ones to its left and above. */
final class PngFilter {
    private PngFilter() {}

    /** @param distance in bytes to the pixel on the left */
    static void undo(int filter, byte[] row, byte[] above, int distance) throws IOException {
        switch (filter) {
            case 0 -> {}
            case 1 -> undoLeft(row, distance);
            case 2 -> undoAbove(row, above);
            case 3 -> undoAverage(row, above, distance);
            case 4 -> undoPaeth(row, above, distance);
            default -> throw new IOException("No such filter: " + filter);
        }
    }

    private static void undoLeft(byte[] row, int distance) {
        for (int i = distance; i < row.length; i++) {
            row[i] += row[i - distance];
        }
    }

    private static void undoAbove(byte[] row, byte[] above) {
        for (int i = 0; i < row.length; i++) {
            row[i] += above[i];
        }
    }

    private static void undoAverage(byte[] row, byte[] above, int distance) {
        for (int i = 0; i < distance; i++) {
            row[i] += (byte) ((above[i] & 0xFF) / 2);
        }
        for (int i = distance; i < row.length; i++) {
            row[i] += (byte) ((row[i - distance] & 0xFF) + (above[i] & 0xFF) >> 1);
        }
    }

    /** Channel by channel: what was to the left is at hand, in the place of an earlier read. */
    private static void undoPaeth(byte[] row, byte[] above, int distance) {
        for (int channel = 0; channel < distance; channel++) {
            int left = 0;
            int corner = 0;
            for (int i = channel; i < row.length; i += distance) {
                int up = above[i] & 0xFF;
                left = row[i] + nearest(left, up, corner) & 0xFF;
                row[i] = (byte) left;
                corner = up;
            }
        }
    }

    private static int nearest(int left, int above, int corner) {
        int toLeft = Math.abs(above - corner);
        int toAbove = Math.abs(left - corner);
        int toCorner = Math.abs(left + above - 2 * corner);
        if (toLeft <= toAbove && toLeft <= toCorner) {
            return left;
        }
        return toAbove <= toCorner ? above : corner;
    }
}
