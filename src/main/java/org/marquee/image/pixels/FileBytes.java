package org.marquee.image.pixels;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file read at any place through a small window: parsing a picture's structure costs no memory that grows with it. */
final class FileBytes implements Closeable {
    private static final int WINDOW_BYTES = 64 * 1024;
    /** Taken from the window: a file of a million tiny parts is not a million reads. */
    private static final int SMALL_BYTES = 4 * 1024;

    private final RandomAccessFile file;
    private final long length;
    private final byte[] window = new byte[WINDOW_BYTES];
    private long windowStart;
    private int windowLength;

    FileBytes(Path path) {
        try {
            file = new RandomAccessFile(path.toFile(), "r");
            length = file.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long length() {
        return length;
    }

    int u8(long at) {
        if (at < windowStart || at >= windowStart + windowLength) {
            load(at);
        }
        return window[(int) (at - windowStart)] & 0xFF;
    }

    int u16(long at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(long at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int u16Little(long at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24Little(long at) {
        return u16Little(at) | u8(at + 2) << 16;
    }

    long u32Little(long at) {
        return u16Little(at) | (long) u16Little(at + 2) << 16;
    }

    /** Whether these very characters stand there; false at the end of the file. */
    boolean has(long at, String ascii) {
        return at >= 0
                && at + ascii.length() <= length
                && ascii.equals(new String(copy(at, ascii.length()), StandardCharsets.ISO_8859_1));
    }

    byte[] copy(long at, int count) {
        requireInside(at, count);
        var copy = new byte[count];
        read(at, copy, 0, count);
        return copy;
    }

    /** As many as there are up to the end, at least one. */
    int read(long at, byte[] into, int offset, int count) {
        requireInside(at, 1);
        int possible = (int) Math.min(count, length - at);
        if (possible > SMALL_BYTES) {
            readFile(at, into, offset, possible);
            return possible;
        }
        if (at < windowStart || at + possible > windowStart + windowLength) {
            load(at);
        }
        System.arraycopy(window, (int) (at - windowStart), into, offset, possible);
        return possible;
    }

    private void readFile(long at, byte[] into, int offset, int count) {
        try {
            file.seek(at);
            file.readFully(into, offset, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireInside(long at, long count) {
        if (at < 0 || count < 0 || at + count > length) {
            throw UnreadablePicture.broken("the file is cut off");
        }
    }

    private void load(long at) {
        requireInside(at, 1);
        int possible = (int) Math.min(WINDOW_BYTES, length - at);
        windowLength = 0;
        readFile(at, window, 0, possible);
        windowLength = possible;
        windowStart = at;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
