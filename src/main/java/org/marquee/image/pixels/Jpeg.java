package org.marquee.image.pixels;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;

/** Writes JPEG by the JDK's own writer. */
final class Jpeg {
    private static final String TREE = "javax_imageio_jpeg_image_1.0";

    /** What a file is for. */
    enum Kind {
        /** Progressive, colours at half the resolution: small, and painted at once. */
        RENDITION,
        /** Sequential, which costs no memory to read; all colours. */
        MASTER
    }

    private Jpeg() {}

    /** @param image without alpha */
    static byte[] encode(BufferedImage image, float quality, Kind kind) {
        var writer = Codecs.writer("jpeg");
        try (var out = new GrowingOutput(Integer.MAX_VALUE)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(
                    kind == Kind.RENDITION ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            var metadata = kind == Kind.MASTER ? allColors(writer, param) : null;
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), param);
            return out.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** One sample of every component for every pixel, instead of the writer's four of the first. */
    private static IIOMetadata allColors(ImageWriter writer, ImageWriteParam param) throws IOException {
        var type = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_3BYTE_BGR);
        var metadata = writer.getDefaultImageMetadata(type, param);
        var tree = (Element) metadata.getAsTree(TREE);
        var components = tree.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            var component = (Element) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(TREE, tree);
        return metadata;
    }
}
