package org.marquee.image.pixels;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The header of a JPEG file's frame.
 *
 * @param ids of the components; some name their colours
 * @param sampling horizontal and vertical factor of each component
 */
record JpegFrame(int width, int height, boolean isProgressive, int[] ids, int[][] sampling) {
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;

    /** A coefficient is a short, a block has 64 of them for 64 samples. */
    private static final int COEFFICIENT_BYTES = 2;

    /** Each pass of a progressive picture visits all of it: two seconds or so for as many pixels as this. */
    private static final long MAX_VISITED_PIXELS = 600_000_000;

    private static final int FEW_SCANS = 12;
    private static final int MAX_SCANS = 200;

    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    static JpegFrame of(int marker, byte[] data) {
        if (marker > PROGRESSIVE || data.length < 6 || data[0] != 8) {
            throw UnreadablePicture.broken("it is of a variant of JPEG that is not supported");
        }
        int components = data[5] & 0xFF;
        var isKnown = components == 1 || components == 3 || components == 4;
        if (!isKnown || data.length != 6 + 3 * components) {
            throw UnreadablePicture.broken("its header is damaged");
        }
        var ids = new int[components];
        var sampling = new int[components][];
        for (int i = 0; i < components; i++) {
            ids[i] = data[6 + 3 * i] & 0xFF;
            int factors = data[7 + 3 * i];
            sampling[i] = new int[] {factors >> 4 & 0xF, factors & 0xF};
        }
        var frame = new JpegFrame(u16(data, 3), u16(data, 1), marker == PROGRESSIVE, ids, sampling);
        PictureHeader.requireSize(frame.width, frame.height);
        frame.requireSampling();
        return frame;
    }

    static void requireFewScans(int scans, JpegFrame frame) {
        var isCheap = (long) scans * frame.width * frame.height <= MAX_VISITED_PIXELS;
        if (scans > FEW_SCANS && (scans > MAX_SCANS || !isCheap)) {
            throw UnreadablePicture.tooLarge("The picture is stored in too many passes; save it as a baseline JPEG.");
        }
    }

    private static int u16(byte[] data, int at) {
        return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    }

    private void requireSampling() {
        var isSane = Arrays.stream(sampling).allMatch(f -> f[0] >= 1 && f[0] <= 4 && f[1] >= 1 && f[1] <= 4);
        if (!isSane) {
            throw UnreadablePicture.broken("its header is damaged");
        }
    }

    int components() {
        return ids.length;
    }

    boolean isNamedRgb() {
        return Arrays.equals(ids, new int[] {'R', 'G', 'B'});
    }

    /** What a decoder keeps, outside of our heap, of a picture that comes in several passes. */
    long coefficientBytes() {
        int mostWide =
                IntStream.range(0, components()).map(i -> sampling[i][0]).max().orElse(1);
        int mostHigh =
                IntStream.range(0, components()).map(i -> sampling[i][1]).max().orElse(1);
        long samples = 0;
        for (var factors : sampling) {
            long blocksWide = (width * (long) factors[0] / mostWide + 7) / 8 + factors[0];
            long blocksHigh = (height * (long) factors[1] / mostHigh + 7) / 8 + factors[1];
            samples += blocksWide * blocksHigh * 64;
        }
        return samples * COEFFICIENT_BYTES;
    }
}
