package org.marquee.image.pixels;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import org.jboss.logging.Logger;

/** Writes WebP by libwebp. */
final class Webp {
    private static final Logger LOG = Logger.getLogger(Webp.class);

    private Webp() {}

    /** Whether there is a native part for this platform, and a temporary folder to load it from. */
    static boolean isAvailable() {
        try {
            encode(new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR), 0.5f);
            return true;
        } catch (LinkageError | RuntimeException e) {
            LOG.warn("WebP is neither read nor written: its native part does not load here", e);
            return false;
        }
    }

    static byte[] encode(BufferedImage image, float quality) {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        try (var out = new GrowingOutput(Integer.MAX_VALUE)) {
            var param = new WebPWriteParam(Locale.ROOT);
            param.setCompressionType(CompressionType.Lossy);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
            return out.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
