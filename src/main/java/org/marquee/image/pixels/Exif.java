package org.marquee.image.pixels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing we want of EXIF; everything else in it is dropped with the file. */
final class Exif {
    /** Reading further would find no first directory that any camera writes. */
    static final int MAX_BYTES = 64 * 1024;

    static final int UPRIGHT = 1;

    private static final int MAGIC = 42;
    private static final int ENTRY_BYTES = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private Exif() {}

    /** 1 to 8 as TIFF has it; 1 where the data is broken or says nothing, as browsers do. */
    static int orientation(byte[] data) {
        int start = startsWithName(data) ? 6 : 0;
        if (data.length < start + 8) {
            return UPRIGHT;
        }
        var tiff = ByteBuffer.wrap(data, start, data.length - start).slice();
        var isLittle = tiff.get(0) == 'I';
        tiff.order(isLittle ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return tiff.getShort(2) == MAGIC ? inDirectory(tiff, tiff.getInt(4)) : UPRIGHT;
    }

    private static boolean startsWithName(byte[] data) {
        return data.length > 6 && data[0] == 'E' && data[1] == 'x' && data[2] == 'i' && data[3] == 'f' && data[4] == 0;
    }

    private static int inDirectory(ByteBuffer tiff, int at) {
        if (at < 0 || at > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(at) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + i * ENTRY_BYTES;
            if (entry > tiff.limit() - ENTRY_BYTES) {
                return UPRIGHT;
            }
            if (tiff.getShort(entry) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
