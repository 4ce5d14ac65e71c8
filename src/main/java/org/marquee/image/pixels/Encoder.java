package org.marquee.image.pixels;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes pictures, without any metadata. */
@Singleton
public class Encoder {
    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.80f;
    /** High enough that renditions made of it look like ones made of the upload. */
    private static final float MASTER_QUALITY = 0.95f;

    /** So many colours, found at so many places a side, may be a drawing; a photograph has more. */
    private static final int FEW_COLORS = 64;

    private static final int SAMPLES = 64;

    private final boolean hasWebp = Webp.isAvailable();

    /** What renditions can be written in on this platform: JPEG always, WebP where its native part loads. */
    public Set<PictureFormat> formats() {
        return hasWebp ? Set.of(PictureFormat.WEBP, PictureFormat.JPEG) : Set.of(PictureFormat.JPEG);
    }

    /** As WebP (with its alpha) or as progressive JPEG (on white). */
    public byte[] encode(BufferedImage image, PictureFormat format) {
        return switch (format) {
            case WEBP -> Webp.encode(image, WEBP_QUALITY);
            case JPEG -> Jpeg.encode(onWhite(image), JPEG_QUALITY, Jpeg.Kind.RENDITION);
            default -> throw new IllegalArgumentException("Renditions are not written as " + format);
        };
    }

    /**
     * What is kept instead of the upload. A photograph becomes a JPEG near enough to lossless; a picture with alpha a PNG,
     * as does a drawing that is smaller so.
     */
    public Master master(BufferedImage image) {
        if (image.getColorModel().hasAlpha()) {
            return new Master(Png.encode(image, OptionalInt.empty()).orElseThrow(), PictureFormat.PNG);
        }
        var jpeg = Jpeg.encode(image, MASTER_QUALITY, Jpeg.Kind.MASTER);
        Optional<byte[]> png = hasFewColors(image) ? Png.encode(image, OptionalInt.of(jpeg.length)) : Optional.empty();
        return png.map(bytes -> new Master(bytes, PictureFormat.PNG))
                .orElseGet(() -> new Master(jpeg, PictureFormat.JPEG));
    }

    private static boolean hasFewColors(BufferedImage image) {
        var colors = new HashSet<Integer>();
        for (int row = 0; row < SAMPLES; row++) {
            for (int column = 0; column < SAMPLES; column++) {
                int x = (int) ((long) column * image.getWidth() / SAMPLES);
                int y = (int) ((long) row * image.getHeight() / SAMPLES);
                colors.add(image.getRGB(x, y));
            }
        }
        return colors.size() <= FEW_COLORS;
    }

    /** JPEG has no alpha. */
    static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var from = Pixels.of(image);
        var opaque = Pixels.blank(from.width(), from.height(), 3);
        for (int at = 0, to = 0; to < opaque.data().length; at += 4) {
            int alpha = from.data()[at] & 0xFF;
            for (int band = 1; band < 4; band++) {
                int color = from.data()[at + band] & 0xFF;
                opaque.data()[to++] = (byte) ((color * alpha + 255 * (255 - alpha) + 127) / 255);
            }
        }
        return opaque.image();
    }

    /**
     * The bytes to keep of a picture.
     *
     * @param format JPEG or PNG
     */
    public record Master(byte[] bytes, PictureFormat format) {}
}
