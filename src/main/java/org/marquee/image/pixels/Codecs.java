package org.marquee.image.pixels;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;

/** The JDK's own readers and writers, whatever else is registered for the same format. */
final class Codecs {
    private static final String OF_THE_JDK = "com.sun.imageio.";

    private Codecs() {}

    static ImageReader reader(String format) {
        return first(ImageIO.getImageReadersByFormatName(format));
    }

    static ImageWriter writer(String format) {
        return first(ImageIO.getImageWritersByFormatName(format));
    }

    private static <T> T first(Iterator<T> candidates) {
        while (candidates.hasNext()) {
            var candidate = candidates.next();
            if (candidate.getClass().getName().startsWith(OF_THE_JDK)) {
                return candidate;
            }
        }
        throw new IllegalStateException("This JDK has no codec of its own");
    }
}
