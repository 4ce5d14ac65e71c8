package org.marquee.image.pixels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/** A file as a decoder should see it: some bytes of ours, then parts of the file, as if they stood there. */
final class SplicedInput extends ImageInputStreamImpl {
    private final FileBytes file;
    private final byte[] head;
    private final List<Span> parts;
    private final long length;

    SplicedInput(FileBytes file, byte[] head, Span... parts) {
        this(file, head, Arrays.asList(parts));
    }

    SplicedInput(FileBytes file, byte[] head, List<Span> parts) {
        this.file = file;
        this.head = head;
        this.parts = new ArrayList<>(parts);
        this.length = head.length + parts.stream().mapToLong(Span::length).sum();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        int read = streamPos < head.length ? readHead(into, offset, count) : readPart(into, offset, count);
        streamPos += Math.max(read, 0);
        return read;
    }

    private int readHead(byte[] into, int offset, int count) {
        int read = (int) Math.min(count, head.length - streamPos);
        System.arraycopy(head, (int) streamPos, into, offset, read);
        return read;
    }

    private int readPart(byte[] into, int offset, int count) {
        long skip = streamPos - head.length;
        for (var part : parts) {
            if (skip < part.length()) {
                return file.read(part.at() + skip, into, offset, (int) Math.min(count, part.length() - skip));
            }
            skip -= part.length();
        }
        return -1;
    }
}
