package org.marquee.image.pixels;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** The compressed pixels of a PNG file: the data of its IDAT chunks, which stand one behind another. */
final class PngData extends InputStream {
    private static final long IDAT = 0x49444154;

    private final FileBytes file;
    private final CRC32 checksum = new CRC32();
    private long at;
    private long left;
    private boolean isOver;

    /** @param at where the first chunk begins */
    PngData(FileBytes file, long at) {
        this.file = file;
        this.at = at;
        enter();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (left == 0 && !isOver) {
            leave();
            enter();
        }
        if (isOver) {
            return -1;
        }
        int read = file.read(at, into, offset, (int) Math.min(length, left));
        checksum.update(into, offset, read);
        at += read;
        left -= read;
        return read;
    }

    private void enter() {
        isOver = file.u32(at + 4) != IDAT;
        left = isOver ? 0 : file.u32(at);
        checksum.reset();
        checksum.update(file.copy(at + 4, 4));
        at += PngScanner.HEAD_BYTES;
    }

    private void leave() throws IOException {
        if (checksum.getValue() != file.u32(at)) {
            throw new IOException("The checksum of a chunk is wrong");
        }
        at += PngScanner.CHECKSUM_BYTES;
    }
}
