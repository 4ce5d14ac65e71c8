package org.marquee.image.pixels;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A WebP file.
 *
 * @param left of the first frame within the picture
 * @param image the chunk with the pixels of the first frame, its head included
 * @param alpha likewise the chunk with the alpha of a lossy frame
 */
record WebpStructure(
        int width,
        int height,
        int frames,
        int orientation,
        int left,
        int top,
        WebpBitstream bitstream,
        Span image,
        @Nullable Span alpha,
        @Nullable Span profile)
        implements Structure {

    /** libwebp keeps a lossless picture whole, outside of the heap; and so a losslessly stored alpha. */
    private static final int LOSSLESS_BYTES = 4;

    private static final int ALPHA_BYTES = 5;
    private static final int RIFF_BYTES = 12;
    private static final int EXTENDED_BYTES = 18;
    private static final int ALPHA_FLAG = 0x10;

    @Override
    public Cost cost() {
        int bands = hasAlpha() ? 4 : 3;
        int nativeBytes = bitstream.isLossless() ? LOSSLESS_BYTES : alpha != null ? ALPHA_BYTES : 0;
        return new Cost(bands, Integer.BYTES + bands, (long) nativeBytes * bitstream.width() * bitstream.height());
    }

    private boolean hasAlpha() {
        return bitstream.hasAlpha() || alpha != null || !isCovered();
    }

    private boolean isCovered() {
        return bitstream.width() == width && bitstream.height() == height;
    }

    @Override
    public Pixels decode(FileBytes file, int reduction) {
        var frame = read(file, reduction);
        var pixels =
                Pixels.blank(Pixels.reduced(width, reduction), Pixels.reduced(height, reduction), hasAlpha() ? 4 : 3);
        paint(frame, pixels, reduction);
        profile(file, pixels);
        return pixels;
    }

    /** Scaled down, where it has to be, by libwebp itself, which then holds some rows only. */
    private BufferedImage read(FileBytes file, int reduction) {
        var reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (var in = new SplicedInput(file, head(), chunks())) {
            reader.setInput(in, true, true);
            var param = new WebPReadParam();
            if (reduction > 1) {
                param.setUseScaling(true);
                param.setScaledWidth(Pixels.reduced(bitstream.width(), reduction));
                param.setScaledHeight(Pixels.reduced(bitstream.height(), reduction));
            }
            return reader.read(0, param);
        } catch (IOException e) {
            throw UnreadablePicture.broken("its pixels are damaged or cut off", e);
        } finally {
            reader.dispose();
        }
    }

    private List<Span> chunks() {
        return alpha == null ? List.of(image) : List.of(alpha, image);
    }

    /** The head of a file with nothing but this frame. */
    private byte[] head() {
        int extended = alpha == null ? 0 : EXTENDED_BYTES;
        long length = chunks().stream().mapToLong(Span::length).sum();
        var head = ByteBuffer.allocate(RIFF_BYTES + extended).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt((int) (4 + extended + length)).put(ascii("WEBP"));
        if (alpha != null) {
            head.put(ascii("VP8X")).putInt(EXTENDED_BYTES - 8).putInt(ALPHA_FLAG);
            put24(head, bitstream.width() - 1);
            put24(head, bitstream.height() - 1);
        }
        return head.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void put24(ByteBuffer head, int value) {
        head.putShort((short) value).put((byte) (value >> 16));
    }

    private void paint(BufferedImage frame, Pixels pixels, int reduction) {
        var argb = ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
        int columns = Math.min(frame.getWidth(), pixels.width() - left / reduction);
        int rows = Math.min(frame.getHeight(), pixels.height() - top / reduction);
        for (int y = 0; y < rows; y++) {
            int to = ((y + top / reduction) * pixels.width() + left / reduction) * pixels.bands();
            for (int x = 0, from = y * frame.getWidth(); x < columns; x++, from++) {
                if (pixels.bands() == 4) {
                    pixels.data()[to++] = (byte) (argb[from] >>> 24);
                }
                pixels.data()[to++] = (byte) argb[from];
                pixels.data()[to++] = (byte) (argb[from] >> 8);
                pixels.data()[to++] = (byte) (argb[from] >> 16);
            }
        }
    }

    private void profile(FileBytes file, Pixels pixels) {
        if (profile != null && profile.length() <= ColorProfile.MAX_BYTES) {
            ColorProfile.of(file.copy(profile.at(), (int) profile.length()), ColorProfile.RGB)
                    .ifPresent(icc -> icc.toSrgb(pixels));
        }
    }
}
