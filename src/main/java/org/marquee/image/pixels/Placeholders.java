package org.marquee.image.pixels;

import io.trbl.blurhash.BlurHash;
import java.awt.image.BufferedImage;
import java.util.Base64;

/**
 * What a page can paint before the picture has come.
 *
 * @param blurhash of 4 × 3 components, 3 × 4 for a tall picture
 * @param dominantColor such as {@code #1a2b3c}
 * @param dataUri a tiny picture
 */
public record Placeholders(String blurhash, String dominantColor, String dataUri) {
    private static final int HASHED_SIDE = 64;
    private static final int TINY_SIDE = 24;
    private static final float TINY_QUALITY = 0.3f;

    /** @param image of {@code TYPE_3BYTE_BGR} or {@code TYPE_4BYTE_ABGR}, as {@link Decoder} makes it */
    public static Placeholders of(BufferedImage image, Encoder encoder) {
        var renderer = new Renderer(image);
        var small = fitted(renderer, image, HASHED_SIDE);
        return new Placeholders(
                blurhash(Encoder.onWhite(small)),
                DominantColor.of(small),
                dataUri(fitted(renderer, image, TINY_SIDE), encoder));
    }

    private static BufferedImage fitted(Renderer renderer, BufferedImage image, int side) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return renderer.scaled(width, height);
    }

    private static String blurhash(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return height > width
                ? BlurHash.encode(pixels, width, height, 3, 4)
                : BlurHash.encode(pixels, width, height, 4, 3);
    }

    private static String dataUri(BufferedImage tiny, Encoder encoder) {
        var hasWebp = encoder.formats().contains(PictureFormat.WEBP);
        var format = hasWebp ? PictureFormat.WEBP : PictureFormat.JPEG;
        var bytes = hasWebp
                ? Webp.encode(tiny, TINY_QUALITY)
                : Jpeg.encode(Encoder.onWhite(tiny), TINY_QUALITY, Jpeg.Kind.RENDITION);
        return "data:%s;base64,%s"
                .formatted(format.mediaType(), Base64.getEncoder().encodeToString(bytes));
    }
}
