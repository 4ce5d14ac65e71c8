package org.marquee.image.pixels;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;

/** Writes PNG by the JDK's own writer. */
final class Png {
    /** Of 0 to 1, lower is smaller: the last percents would cost three times as long. */
    private static final float COMPRESSION = 0.5f;

    private Png() {}

    /** Empty when more than that many bytes would be needed. */
    static Optional<byte[]> encode(BufferedImage image, OptionalInt limit) {
        var writer = Codecs.writer("png");
        try (var out = new GrowingOutput(limit.orElse(Integer.MAX_VALUE))) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(COMPRESSION);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
            return Optional.of(out.bytes());
        } catch (GrowingOutput.TooLong e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
