package org.marquee.image.pixels;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.Optional;

/** The shapes that pictures are cut to. */
public enum Crop {
    WIDE(16, 9),
    SQUARE(1, 1),
    TALL(2, 3);

    private final int ratioWidth;
    private final int ratioHeight;

    Crop(int ratioWidth, int ratioHeight) {
        this.ratioWidth = ratioWidth;
        this.ratioHeight = ratioHeight;
    }

    /** As it stands in addresses and answers, such as {@code 16x9}. */
    public String ratio() {
        return ratioWidth + "x" + ratioHeight;
    }

    public static Optional<Crop> byRatio(String ratio) {
        return Arrays.stream(values())
                .filter(crop -> crop.ratio().equals(ratio))
                .findFirst();
    }

    /**
     * The largest region of this shape inside of a picture, around its focal point as far as the edges allow.
     *
     * @param focalX from 0, the left edge, to 1
     * @param focalY from 0, the top edge, to 1
     */
    public Rectangle of(int width, int height, double focalX, double focalY) {
        int regionWidth = width;
        int regionHeight = heightOf(width);
        if (regionHeight > height) {
            regionHeight = height;
            regionWidth = Math.max(1, rounded((long) height * ratioWidth, ratioHeight));
        }
        int x = start(width, regionWidth, focalX);
        int y = start(height, regionHeight, focalY);
        return new Rectangle(x, y, regionWidth, regionHeight);
    }

    /** Of a picture of this shape. */
    int heightOf(int width) {
        return Math.max(1, rounded((long) width * ratioHeight, ratioWidth));
    }

    private static int rounded(long dividend, int divisor) {
        return (int) Math.round((double) dividend / divisor);
    }

    private static int start(int side, int regionSide, double focus) {
        long start = Math.round(side * focus - regionSide / 2.0);
        return (int) Math.max(0, Math.min(start, side - regionSide));
    }
}
