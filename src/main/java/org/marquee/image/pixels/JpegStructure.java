package org.marquee.image.pixels;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A JPEG file.
 *
 * @param transform what Adobe's segment says of the colours, or {@link #NO_TRANSFORM} without one
 * @param tables the segments before the pixels that decoding needs, without the marker of the start
 * @param scans the pixels, to behind the marker of the end
 * @param profile the parts of the colour profile
 * @param coefficientBytes that the decoder needs outside of the heap
 */
record JpegStructure(
        JpegFrame frame,
        int transform,
        int orientation,
        byte[] tables,
        Span scans,
        List<Span> profile,
        long coefficientBytes)
        implements Structure {
    static final int NO_TRANSFORM = -1;

    private static final long MOST_INK_PIXELS = 8_000_000;
    private static final int PART_NAME_BYTES = 12;
    private static final int PART_HEAD_BYTES = 14;

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return frame.height();
    }

    @Override
    public int frames() {
        return 1;
    }

    /** Gray and inks need a fourth byte for a while; inks take a second for five megapixels. */
    @Override
    public Cost cost() {
        return switch (frame.components()) {
            case 1 -> new Cost(3, 4, coefficientBytes);
            case 3 -> new Cost(3, 3, coefficientBytes);
            default -> new Cost(3, 4, coefficientBytes, MOST_INK_PIXELS);
        };
    }

    @Override
    public Pixels decode(FileBytes file, int reduction) {
        return new JpegDecoder(this, file, reduction).decode();
    }

    /** Put together from its parts, in the order of their numbers. */
    Optional<ColorProfile> profile(FileBytes file, String kind) {
        long length = profile.stream().mapToLong(Span::length).sum();
        if (length == 0 || length > ColorProfile.MAX_BYTES) {
            return Optional.empty();
        }
        var whole = new ByteArrayOutputStream();
        profile.stream()
                .filter(part -> part.length() > PART_HEAD_BYTES)
                .sorted(Comparator.comparingInt(part -> file.u8(part.at() + PART_NAME_BYTES)))
                .map(part -> file.copy(part.at() + PART_HEAD_BYTES, (int) part.length() - PART_HEAD_BYTES))
                .forEach(whole::writeBytes);
        return ColorProfile.of(whole.toByteArray(), kind);
    }
}
