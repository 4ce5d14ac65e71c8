package org.marquee.image.pixels;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A decoded picture, row by row without gaps, in the order that {@link BufferedImage} likes best.
 *
 * @param bands 3 for blue, green, red; 4 for alpha, blue, green, red
 * @param data may be longer than the picture
 */
record Pixels(int width, int height, int bands, byte[] data) {
    private static final int[] BGR = {2, 1, 0};
    private static final int[] RGB = {0, 1, 2};
    private static final int[] ABGR = {3, 2, 1, 0};

    static Pixels blank(int width, int height, int bands) {
        return new Pixels(width, height, bands, new byte[Math.multiplyExact(Math.multiplyExact(width, height), bands)]);
    }

    /** Takes over the bytes of an image of {@code TYPE_3BYTE_BGR} or {@code TYPE_4BYTE_ABGR}. */
    static Pixels of(BufferedImage image) {
        var isOpaque = image.getType() == BufferedImage.TYPE_3BYTE_BGR;
        var isKnown = isOpaque || image.getType() == BufferedImage.TYPE_4BYTE_ABGR;
        var raster = image.getRaster();
        var isWhole = raster.getParent() == null;
        if (!isKnown || !isWhole) {
            throw new IllegalArgumentException("Not in our order of bytes: " + image);
        }
        var data = ((DataBufferByte) raster.getDataBuffer()).getData();
        return new Pixels(image.getWidth(), image.getHeight(), isOpaque ? 3 : 4, data);
    }

    /** What is left of a side. */
    static int reduced(int side, int reduction) {
        return (side + reduction - 1) / reduction;
    }

    BufferedImage image() {
        return image(bands == 3 ? BGR : ABGR);
    }

    /** For who fills three bands the other way round, red first; {@link #redLast()} puts them right. */
    BufferedImage imageRedFirst() {
        return image(RGB);
    }

    /** Puts three bands that were filled red first into our order, in place. */
    Pixels redLast() {
        for (int at = 0; at < width * height * 3; at += 3) {
            byte red = data[at];
            data[at] = data[at + 2];
            data[at + 2] = red;
        }
        return this;
    }

    private BufferedImage image(int[] offsets) {
        var isOpaque = bands == 3;
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                !isOpaque,
                false,
                isOpaque ? Transparency.OPAQUE : Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster(offsets), false, null);
    }

    private WritableRaster raster(int[] offsets) {
        var buffer = new DataBufferByte(data, width * height * bands);
        return Raster.createInterleavedRaster(buffer, width, height, width * bands, bands, offsets, null);
    }

    /** Without the alpha when no pixel uses it; packed into the same bytes. */
    Pixels withoutIdleAlpha() {
        if (bands == 3 || !isOpaque()) {
            return this;
        }
        int to = 0;
        for (int from = 0; from < width * height * 4; from += 4) {
            data[to++] = data[from + 1];
            data[to++] = data[from + 2];
            data[to++] = data[from + 3];
        }
        return new Pixels(width, height, 3, data);
    }

    private boolean isOpaque() {
        for (int at = 0; at < width * height * 4; at += 4) {
            if (data[at] != -1) {
                return false;
            }
        }
        return true;
    }

    /** Turned and mirrored as EXIF's orientation asks. */
    Pixels upright(int orientation) {
        return switch (orientation) {
            case 2 -> mirrored();
            case 3 -> flipped().mirrored();
            case 4 -> flipped();
            case 5 -> transposed();
            case 6 -> transposed().mirrored();
            case 7 -> transposed().mirrored().flipped();
            case 8 -> transposed().flipped();
            default -> this;
        };
    }

    /** Left becomes right, in place. */
    private Pixels mirrored() {
        for (int y = 0; y < height; y++) {
            int left = y * width * bands;
            for (int right = left + (width - 1) * bands; left < right; left += bands, right -= bands) {
                swap(left, right, bands);
            }
        }
        return this;
    }

    /** Top becomes bottom, in place. */
    private Pixels flipped() {
        int stride = width * bands;
        for (int top = 0, bottom = (height - 1) * stride; top < bottom; top += stride, bottom -= stride) {
            swap(top, bottom, stride);
        }
        return this;
    }

    private void swap(int one, int other, int count) {
        for (int i = 0; i < count; i++) {
            byte kept = data[one + i];
            data[one + i] = data[other + i];
            data[other + i] = kept;
        }
    }

    /** Rows become columns; by squares, because memory is read in lines. */
    private Pixels transposed() {
        var turned = blank(height, width, bands);
        int side = 32;
        for (int y = 0; y < height; y += side) {
            for (int x = 0; x < width; x += side) {
                transpose(turned, x, y, Math.min(x + side, width), Math.min(y + side, height));
            }
        }
        return turned;
    }

    private void transpose(Pixels turned, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int from = (y * width + x) * bands;
                int to = (x * height + y) * bands;
                for (int band = 0; band < bands; band++) {
                    turned.data[to + band] = data[from + band];
                }
            }
        }
    }
}
