package org.marquee.image.pixels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Builds picture files, right and wrong ones, from their parts. */
final class FileParts {
    private FileParts() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    /** With something put in at a place. */
    static byte[] insert(byte[] file, int at, byte[] part) {
        return join(slice(file, 0, at), part, slice(file, at, file.length));
    }

    static byte[] slice(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    static int find(byte[] file, String ascii) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(ascii);
        if (at < 0) {
            throw new IllegalArgumentException("Nowhere: " + ascii);
        }
        return at;
    }

    /** A TIFF directory that tells nothing but the orientation. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .put(ascii("MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    /** A segment of a JPEG file; put it behind the first two bytes. */
    static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    static byte[] pngChunk(String type, byte[] data) {
        var checksum = new CRC32();
        checksum.update(ascii(type));
        checksum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(ascii(type))
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }

    /** Chunks that stand between the header and the pixels of a PNG file. */
    static byte[] withPngChunk(byte[] png, String type, byte[] data) {
        return insert(png, 33, pngChunk(type, data));
    }

    static byte[] png(int width, int height, int depth, int colorType, byte[]... chunks) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colorType)
                .array();
        var signature = ascii("\u0089PNG\r\n\u001A\n");
        return join(signature, pngChunk("IHDR", header), join(chunks), pngChunk("IEND", new byte[0]));
    }

    static byte[] deflated(byte[] data) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] riffChunk(String type, byte[] data) {
        return little(8 + data.length + data.length % 2)
                .put(ascii(type))
                .putInt(data.length)
                .put(data)
                .array();
    }

    static byte[] webp(byte[]... chunks) {
        var content = join(chunks);
        return join(little(8).put(ascii("RIFF")).putInt(4 + content.length).array(), ascii("WEBP"), content);
    }

    /** The first chunk of a WebP file: says what the file has, and its size. */
    static byte[] webpCanvas(int flags, int width, int height) {
        return riffChunk("VP8X", join(little(4).putInt(flags).array(), three(width - 1), three(height - 1)));
    }

    static byte[] webpFrame(int left, int top, int width, int height, byte[] still) {
        var head = join(three(left / 2), three(top / 2), three(width - 1), three(height - 1), three(100), new byte[1]);
        return riffChunk("ANMF", join(head, webpPixels(still)));
    }

    /** The chunks of a still WebP file without extras. */
    static byte[] webpPixels(byte[] still) {
        return slice(still, 12, still.length);
    }

    private static byte[] three(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
