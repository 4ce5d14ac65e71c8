package org.marquee.image.pixels;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/**
 * A GIF file, of which the first frame is used.
 *
 * @param left of the first frame within the picture
 * @param prefixBytes of the file's header and its palette
 * @param control where the transparent colour of the first frame is told; empty without
 * @param first the first frame
 */
record GifStructure(int width, int height, int frames, int left, int top, int prefixBytes, Span control, Span first)
        implements Structure {

    static GifStructure scan(FileBytes file) {
        return new GifScanner(file).scan();
    }

    @Override
    public int orientation() {
        return Exif.UPRIGHT;
    }

    /** The indexes, and the colours. */
    @Override
    public Cost cost() {
        return new Cost(4, 5, 0);
    }

    @Override
    public Pixels decode(FileBytes file, int reduction) {
        var reader = Codecs.reader("gif");
        var isWhole = new boolean[] {true};
        try (var in = new SplicedInput(file, file.copy(0, prefixBytes), control, first)) {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener((source, warning) -> isWhole[0] = false);
            var param = reader.getDefaultReadParam();
            param.setSourceSubsampling(reduction, reduction, 0, 0);
            var image = reader.read(0, param);
            if (!isWhole[0]) {
                throw UnreadablePicture.broken("its pixels are damaged or cut off");
            }
            var pixels = Pixels.blank(Pixels.reduced(width, reduction), Pixels.reduced(height, reduction), 4);
            paint(image.getRaster(), (IndexColorModel) image.getColorModel(), pixels, reduction);
            return pixels;
        } catch (IOException e) {
            throw UnreadablePicture.broken("its pixels are damaged or cut off", e);
        } finally {
            reader.dispose();
        }
    }

    private void paint(Raster frame, IndexColorModel colors, Pixels pixels, int reduction) {
        var row = new int[frame.getWidth()];
        for (int y = 0; y < frame.getHeight(); y++) {
            frame.getSamples(0, y, frame.getWidth(), 1, 0, row);
            int targetY = y + top / reduction;
            for (int x = 0; x < row.length; x++) {
                int targetX = x + left / reduction;
                if (targetX < pixels.width() && targetY < pixels.height()) {
                    put(colors.getRGB(row[x]), pixels.data(), (targetY * pixels.width() + targetX) * 4);
                }
            }
        }
    }

    private static void put(int argb, byte[] data, int at) {
        data[at] = (byte) (argb >>> 24);
        data[at + 1] = (byte) argb;
        data[at + 2] = (byte) (argb >> 8);
        data[at + 3] = (byte) (argb >> 16);
    }
}
