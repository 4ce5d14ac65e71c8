package org.marquee.image.pixels;

import org.jspecify.annotations.Nullable;

/** Walks the blocks of a GIF file (GIF89a) without decompressing any of them. */
final class GifScanner {
    private static final int HEADER_BYTES = 13;
    private static final int DESCRIPTOR_BYTES = 10;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;

    private final FileBytes file;
    private long at;
    private int frames;
    private @Nullable Span control;
    private @Nullable Span first;
    private Span firstControl = new Span(0, 0);

    GifScanner(FileBytes file) {
        this.file = file;
    }

    GifStructure scan() {
        int prefixBytes = HEADER_BYTES + paletteBytes(file.u8(HEADER_BYTES - 3));
        at = prefixBytes;
        for (int block = file.u8(at); block != TRAILER && frames <= PictureHeader.MAX_FRAMES; block = file.u8(at)) {
            switch (block) {
                case EXTENSION -> extension();
                case IMAGE -> image();
                default -> throw UnreadablePicture.broken("a part of it is damaged");
            }
        }
        if (first == null) {
            throw UnreadablePicture.broken("it has no pixels");
        }
        if (frames <= PictureHeader.MAX_FRAMES) {
            Stowaways.refuse(file, at + 1, file.length());
        }
        return structure(first, prefixBytes);
    }

    /** As large as the screen, or larger where the first frame sticks out, as browsers show it. */
    private GifStructure structure(Span frame, int prefixBytes) {
        int left = file.u16Little(frame.at() + 1);
        int top = file.u16Little(frame.at() + 3);
        int frameWidth = file.u16Little(frame.at() + 5);
        int frameHeight = file.u16Little(frame.at() + 7);
        PictureHeader.requireSize(frameWidth, frameHeight);
        int width = Math.max(file.u16Little(6), left + frameWidth);
        int height = Math.max(file.u16Little(8), top + frameHeight);
        return new GifStructure(width, height, frames, left, top, prefixBytes, firstControl, frame);
    }

    private void extension() {
        long start = at;
        var isControl = file.u8(at + 1) == CONTROL;
        at += 2;
        skipBlocks();
        var span = new Span(start, at - start);
        if (isControl) {
            control = span;
        } else {
            Stowaways.refuse(file, span.at(), span.end());
        }
    }

    private void image() {
        long start = at;
        at += DESCRIPTOR_BYTES + paletteBytes(file.u8(at + DESCRIPTOR_BYTES - 1));
        at++;
        skipBlocks();
        if (first == null) {
            first = new Span(start, at - start);
            firstControl = control == null ? firstControl : control;
        }
        control = null;
        frames++;
    }

    private static int paletteBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private void skipBlocks() {
        for (int length = file.u8(at); length > 0; length = file.u8(at)) {
            file.requireInside(at, length + 2);
            at += length + 1;
        }
        at++;
    }
}
