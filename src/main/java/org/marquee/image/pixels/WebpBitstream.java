package org.marquee.image.pixels;

/** The header of the pixels themselves, of either kind. */
record WebpBitstream(int width, int height, boolean isLossless, boolean hasAlpha) {
    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final int LOSSY_SIGNATURE = 0x2A019D;
    private static final int SIDE = 0x3FFF;

    private static final int ALPHA_BIT = 28;
    private static final int CHUNK_HEAD_BYTES = 8;

    /** @param chunk with its head */
    static WebpBitstream of(FileBytes file, Span chunk) {
        if (chunk.length() < CHUNK_HEAD_BYTES + 10) {
            throw UnreadablePicture.broken("its pixels are cut off");
        }
        long at = chunk.at() + CHUNK_HEAD_BYTES;
        var bitstream = file.has(chunk.at(), "VP8L") ? lossless(file, at) : lossy(file, at);
        PictureHeader.requireSize(bitstream.width, bitstream.height);
        return bitstream;
    }

    private static WebpBitstream lossless(FileBytes file, long at) {
        if (file.u8(at) != LOSSLESS_SIGNATURE) {
            throw UnreadablePicture.broken("its header is damaged");
        }
        long bits = file.u32Little(at + 1);
        int width = (int) (bits & SIDE) + 1;
        int height = (int) (bits >> 14 & SIDE) + 1;
        return new WebpBitstream(width, height, true, (bits >> ALPHA_BIT & 1) == 1);
    }

    private static WebpBitstream lossy(FileBytes file, long at) {
        if (file.u24Little(at + 3) != LOSSY_SIGNATURE) {
            throw UnreadablePicture.broken("its header is damaged");
        }
        return new WebpBitstream(file.u16Little(at + 6) & SIDE, file.u16Little(at + 8) & SIDE, false, false);
    }
}
