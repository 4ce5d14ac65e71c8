package org.marquee.image.pixels;

import java.awt.image.BufferedImage;

/** The colour that most of a picture has: the mean of the fullest of 512 drawers, which a plain mean would turn to mud. */
final class DominantColor {
    /** Of eight bits of each colour, the drawer is told by the highest. */
    private static final int BITS = 3;

    private static final String GRAY = "#808080";

    private DominantColor() {}

    /** Gray where nothing is to be seen. */
    static String of(BufferedImage image) {
        var weights = new long[1 << 3 * BITS];
        var sums = new long[weights.length][3];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                add(image.getRGB(x, y), weights, sums);
            }
        }
        int fullest = 0;
        for (int drawer = 1; drawer < weights.length; drawer++) {
            fullest = weights[drawer] > weights[fullest] ? drawer : fullest;
        }
        return weights[fullest] == 0 ? GRAY : text(sums[fullest], weights[fullest]);
    }

    private static void add(int argb, long[] weights, long[][] sums) {
        int alpha = argb >>> 24;
        int drawer = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            drawer = drawer << BITS | (argb >> shift & 0xFF) >> 8 - BITS;
        }
        weights[drawer] += alpha;
        for (int band = 0; band < 3; band++) {
            sums[drawer][band] += (long) alpha * (argb >> 16 - 8 * band & 0xFF);
        }
    }

    private static String text(long[] sums, long weight) {
        return "#%02x%02x%02x".formatted(sums[0] / weight, sums[1] / weight, sums[2] / weight);
    }
}
