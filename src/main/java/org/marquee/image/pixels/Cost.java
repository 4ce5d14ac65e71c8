package org.marquee.image.pixels;

/**
 * What decoding a picture costs in memory, and what it may cost in time.
 *
 * @param bands of the picture that comes out: 3, or 4 with alpha
 * @param heapBytes at the worst moment, for each pixel that is kept
 * @param nativeBytes outside of the heap, in all, however few pixels are kept
 * @param mostPixels that may be kept, where each takes its time
 */
record Cost(int bands, int heapBytes, long nativeBytes, long mostPixels) {
    private static final long MEBIBYTE = 1024 * 1024;

    /** A decoded picture is never larger. */
    private static final long MAX_DECODED_BYTES = 100 * MEBIBYTE;
    /** Nor may the decoder hold more than this at any moment, on the heap; */
    private static final long MAX_HEAP_BYTES = 150 * MEBIBYTE;
    /** and in all: a machine of half a gigabyte has to live through it. */
    private static final long MAX_BYTES = 200 * MEBIBYTE;
    /** Past this nothing would be left of a picture but its colours. */
    private static final int MAX_REDUCTION = 4;

    Cost(int bands, int heapBytes, long nativeBytes) {
        this(bands, heapBytes, nativeBytes, Long.MAX_VALUE);
    }

    /** Turning by a quarter needs the picture twice. */
    Cost turned(int orientation) {
        return orientation < 5 ? this : new Cost(bands, Math.max(heapBytes, 2 * bands), nativeBytes, mostPixels);
    }

    /** The smallest that fits into the limits; 1 for nearly all pictures. */
    int reduction(int width, int height) {
        for (int reduction = 1; reduction <= MAX_REDUCTION; reduction++) {
            long pixels = pixels(width, height, reduction);
            if (pixels <= mostPixels && fits(pixels)) {
                return reduction;
            }
        }
        throw UnreadablePicture.tooLarge(
                "The picture has %d × %d pixels; that is too many for its kind of compression, save it as a baseline JPEG."
                        .formatted(width, height));
    }

    private boolean fits(long pixels) {
        long heap = pixels * heapBytes;
        return pixels * bands <= MAX_DECODED_BYTES && heap <= MAX_HEAP_BYTES && heap + nativeBytes <= MAX_BYTES;
    }

    long workingBytes(int width, int height) {
        return pixels(width, height, reduction(width, height)) * heapBytes + nativeBytes;
    }

    private static long pixels(int width, int height, int reduction) {
        return (long) Pixels.reduced(width, reduction) * Pixels.reduced(height, reduction);
    }
}
