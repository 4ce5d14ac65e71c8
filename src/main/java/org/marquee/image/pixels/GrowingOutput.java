package org.marquee.image.pixels;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageOutputStreamImpl;

/** Bytes that a writer makes, up to a limit; the JDK's own stream would hold them twice. */
final class GrowingOutput extends ImageOutputStreamImpl {
    private static final int FIRST_BYTES = 64 * 1024;

    private final int limit;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;

    GrowingOutput(int limit) {
        this.limit = limit;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
        flushBits();
        int start = (int) streamPos;
        if (count > limit - start) {
            throw new TooLong();
        }
        int end = start + count;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(end, bytes.length * 3L / 2), limit));
        }
        System.arraycopy(from, offset, bytes, start, count);
        streamPos = end;
        length = Math.max(length, end);
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        return streamPos < length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        bitOffset = 0;
        int read = (int) Math.min(count, length - streamPos);
        if (read <= 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, offset, read);
        streamPos += read;
        return read;
    }

    /** More bytes than were allowed. Writers wrap what is an {@link IOException}, and then it can't be told from others. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
