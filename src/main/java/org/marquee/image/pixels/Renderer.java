package org.marquee.image.pixels;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts and scales one picture. Copies of half, a quarter … of its size are kept once made (a third of its memory more),
 * so that a whole ladder costs little more than its widest rung. For one thread.
 */
public final class Renderer {
    private final List<Pixels> halves = new ArrayList<>();

    /** @param master of {@code TYPE_3BYTE_BGR} or {@code TYPE_4BYTE_ABGR}, as {@link Decoder} makes it */
    public Renderer(BufferedImage master) {
        halves.add(Pixels.of(master));
    }

    /**
     * @param focalX from 0, the left edge, to 1
     * @param focalY from 0, the top edge, to 1
     */
    public BufferedImage render(Rendition rendition, double focalX, double focalY) {
        int width = halves.get(0).width();
        int height = halves.get(0).height();
        var crop = rendition.crop();
        if (crop == null) {
            return scaled(new Region(0, 0, width, height), rendition.width(), rendition.height());
        }
        var region = crop.of(width, height, focalX, focalY);
        return scaled(
                new Region(region.x, region.y, region.width, region.height), rendition.width(), rendition.height());
    }

    /** The whole picture. */
    BufferedImage scaled(int width, int height) {
        return scaled(new Region(0, 0, halves.get(0).width(), halves.get(0).height()), width, height);
    }

    /** From the smallest copy that is still larger than what is asked for: the last, sharp step is less than a half. */
    private BufferedImage scaled(Region region, int width, int height) {
        int level = 0;
        var scaledRegion = region;
        while (scaledRegion.width() / 2 >= width && scaledRegion.height() / 2 >= height) {
            scaledRegion = scaledRegion.half();
            level++;
        }
        return Scaler.scale(half(level), scaledRegion, width, height).image();
    }

    private Pixels half(int level) {
        while (halves.size() <= level) {
            halves.add(Scaler.half(halves.get(halves.size() - 1)));
        }
        return halves.get(level);
    }

    /** Part of a picture; halves of pixels count. */
    record Region(double x, double y, double width, double height) {
        Region half() {
            return new Region(x / 2, y / 2, width / 2, height / 2);
        }
    }
}
