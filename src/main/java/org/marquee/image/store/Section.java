package org.marquee.image.store;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So many of the next bytes of a stream; fails where the stream has fewer. */
final class Section extends FilterInputStream {
    private long left;

    Section(InputStream in, long length) {
        super(in);
        left = length;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        var next = in.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0 || length == 0) {
            return length == 0 ? 0 : -1;
        }
        return count(in.read(bytes, offset, (int) Math.min(length, left)));
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = in.skip(Math.min(bytes, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int count(int read) throws IOException {
        if (read < 0) {
            throw new EOFException("%d bytes of a picture are missing".formatted(left));
        }
        left -= read;
        return read;
    }
}
