package org.marquee.image.pixels;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes JPEG by the JDK's reader, which is told the colours by us and sees no other metadata. */
final class JpegDecoder {
    private static final int YCC = 1;
    private static final int YCCK = 2;
    private static final int AS_STORED = 0;

    /** What libjpeg says when it made pixels up; other complaints leave the picture whole. */
    private static final List<String> MADE_UP = List.of("premature end", "bad huffman");

    private final JpegStructure structure;
    private final JpegFrame frame;
    private final FileBytes file;
    private final int reduction;
    private final List<String> warnings = new ArrayList<>();

    JpegDecoder(JpegStructure structure, FileBytes file, int reduction) {
        this.structure = structure;
        this.frame = structure.frame();
        this.file = file;
        this.reduction = reduction;
    }

    Pixels decode() {
        var reader = Codecs.reader("jpeg");
        try (var in = new SplicedInput(file, head(), structure.scans())) {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            var pixels = decode(reader);
            requireWhole();
            return pixels;
        } catch (IOException e) {
            throw UnreadablePicture.broken("its pixels are damaged", e);
        } finally {
            reader.dispose();
        }
    }

    private Pixels decode(ImageReader reader) throws IOException {
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(reduction, reduction, 0, 0);
        return switch (frame.components()) {
            case 1 -> gray(reader, param);
            case 3 -> color(reader, param);
            default -> inks(reader, param);
        };
    }

    /** In libjpeg's order, in which rows are copied: the reader would turn each pixel around, at ten times the cost. */
    private Pixels color(ImageReader reader, ImageReadParam param) throws IOException {
        var pixels =
                Pixels.blank(Pixels.reduced(frame.width(), reduction), Pixels.reduced(frame.height(), reduction), 3);
        param.setDestination(pixels.imageRedFirst());
        reader.read(0, param);
        pixels.redLast();
        structure.profile(file, ColorProfile.RGB).ifPresent(profile -> profile.toSrgb(pixels));
        return pixels;
    }

    /** Taken as bytes: Java would paint its gray brighter, holding it for linear. */
    private static Pixels gray(ImageReader reader, ImageReadParam param) throws IOException {
        var gray = bytes(reader.readRaster(0, param), 1);
        var pixels = Pixels.blank(gray.width(), gray.height(), 3);
        for (int i = 0, to = 0; to < pixels.data().length; i++) {
            pixels.data()[to++] = gray.data()[i];
            pixels.data()[to++] = gray.data()[i];
            pixels.data()[to++] = gray.data()[i];
        }
        return pixels;
    }

    private Pixels inks(ImageReader reader, ImageReadParam param) throws IOException {
        var inks = bytes(reader.readRaster(0, param), 4);
        Optional<ColorProfile> profile = structure.profile(file, ColorProfile.CMYK);
        var hasAdobe = structure.transform() != JpegStructure.NO_TRANSFORM;
        return new Inks(inks, structure.transform() == YCCK, hasAdobe).toColors(profile);
    }

    private static Pixels bytes(Raster raster, int bands) {
        var data = ((DataBufferByte) raster.getDataBuffer()).getData();
        return new Pixels(raster.getWidth(), raster.getHeight(), bands, data);
    }

    private void requireWhole() {
        for (var warning : warnings) {
            var text = warning.toLowerCase(Locale.ROOT);
            if (MADE_UP.stream().anyMatch(text::contains)) {
                throw UnreadablePicture.broken("its pixels are damaged or cut off");
            }
        }
    }

    /** The start, the colours in Adobe's way, which is the only one that says it all, and the tables. */
    private byte[] head() {
        byte[] adobe = {-1, -40, -1, -18, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) colors()};
        int start = frame.components() == 1 ? 2 : adobe.length;
        var head = new byte[start + structure.tables().length];
        System.arraycopy(adobe, 0, head, 0, start);
        System.arraycopy(structure.tables(), 0, head, start, structure.tables().length);
        return head;
    }

    /** As libjpeg guesses; inks are left to us. */
    private int colors() {
        if (frame.components() == 4) {
            return AS_STORED;
        }
        var isRgb = structure.transform() == AS_STORED
                || structure.transform() == JpegStructure.NO_TRANSFORM && frame.isNamedRgb();
        return isRgb ? AS_STORED : YCC;
    }
}
