package org.marquee.image.pixels;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Decodes the pixels of a PNG file straight into 8 bits a channel. Of our own, because the JDK's reader keeps 16 bits as
 * they are (300 MB for 50 megapixels) and inflates every text and profile it meets.
 */
final class PngDecoder {
    private static final int BUFFER_BYTES = 32 * 1024;

    /** Adam7: first column and row of each pass, and the steps between them. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final PngLayout layout;
    private final PngColors colors;
    private final FileBytes file;
    private final long firstData;
    private final int reduction;
    private final Pixels pixels;

    PngDecoder(PngStructure structure, FileBytes file, int reduction) {
        this.layout = structure.layout();
        this.colors = new PngColors(structure);
        this.file = file;
        this.firstData = structure.firstData();
        this.reduction = reduction;
        this.pixels = Pixels.blank(
                Pixels.reduced(layout.width(), reduction),
                Pixels.reduced(layout.height(), reduction),
                structure.bands());
    }

    Pixels decode() {
        var inflater = new Inflater();
        try (var data = new PngData(file, firstData);
                var in = new InflaterInputStream(data, inflater, BUFFER_BYTES)) {
            for (var pass : layout.isInterlaced() ? PASSES : ONE_PASS) {
                decode(in, pass[0], pass[1], pass[2], pass[3]);
            }
            requireSound(in, data);
        } catch (IOException e) {
            throw UnreadablePicture.broken("its pixels are damaged or cut off", e);
        } finally {
            inflater.end();
        }
        return pixels;
    }

    /** The checksum of the pixels, if they end here as they should, and those of the chunks; inflates nothing more. */
    private static void requireSound(InputStream in, PngData data) throws IOException {
        in.read();
        data.transferTo(OutputStream.nullOutputStream());
    }

    private void decode(InputStream in, int left, int top, int stepX, int stepY) throws IOException {
        int columns = (layout.width() - left + stepX - 1) / stepX;
        if (columns <= 0) {
            return;
        }
        var row = new byte[layout.rowBytes(columns)];
        var above = new byte[row.length];
        for (int y = top; y < layout.height(); y += stepY) {
            int filter = in.read();
            readFully(in, row);
            PngFilter.undo(filter, row, above, layout.pixelBytes());
            if (y % reduction == 0) {
                keep(row, columns, left, stepX, y / reduction);
            }
            var reused = above;
            above = row;
            row = reused;
        }
    }

    private void keep(byte[] row, int columns, int left, int stepX, int y) {
        int start = y * pixels.width() * pixels.bands();
        for (int column = 0, x = left; column < columns; column++, x += stepX) {
            if (x % reduction == 0) {
                colors.put(row, column, pixels.data(), start + x / reduction * pixels.bands());
            }
        }
    }

    private static void readFully(InputStream in, byte[] row) throws IOException {
        if (in.readNBytes(row, 0, row.length) < row.length) {
            throw new EOFException("The pixels end early");
        }
    }
}
