package org.marquee.image.pixels;

import java.nio.file.Path;

/**
 * What a file says about its picture, from the bytes alone: nothing is decoded, and memory does not grow with the file.
 *
 * @param width as stored, before the orientation is applied
 * @param height likewise
 * @param frames 1, or more in an animation
 * @param orientation 1 to 8 as EXIF has it; 1 is upright
 * @param reduction of so many pixels a side one is kept when decoding, so that the picture fits into memory: 1 up to 24
 *     megapixels (WebP and GIF 19, printing inks 8, progressive JPEG with all its colours 22), 2 or rarely more above
 * @param workingBytes of memory, native memory included, that decoding will need at its worst moment
 */
public record PictureHeader(
        PictureFormat format, int width, int height, int frames, int orientation, int reduction, long workingBytes) {
    public static final long MAX_PIXELS = 50_000_000;
    public static final int MAX_SIDE = 10_000;
    public static final int MAX_FRAMES = 100;

    /** @throws UnreadablePicture for whatever should not be decoded */
    public static PictureHeader read(Path path) {
        try (var file = new FileBytes(path)) {
            return read(file);
        }
    }

    private static PictureHeader read(FileBytes file) {
        var head = file.length() == 0
                ? new byte[0]
                : file.copy(0, (int) Math.min(file.length(), PictureFormat.HEAD_BYTES));
        var format = PictureFormat.sniff(head)
                .orElseThrow(() -> UnreadablePicture.notAPicture("The file is not a JPEG, PNG, WebP or GIF picture."));
        var structure = Structure.of(format, file);
        int width = structure.width();
        int height = structure.height();
        requireSize(width, height);
        requireFrames(structure.frames());
        var cost = structure.cost().turned(structure.orientation());
        return new PictureHeader(
                format,
                width,
                height,
                structure.frames(),
                structure.orientation(),
                cost.reduction(width, height),
                cost.workingBytes(width, height));
    }

    /** Also for the parts of a picture that have a size of their own. */
    static void requireSize(int width, int height) {
        if (width < 1 || height < 1) {
            throw UnreadablePicture.broken("it has no pixels");
        }
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw UnreadablePicture.tooLarge(
                    "The picture has %d × %d pixels; at most %d a side and %d megapixels are taken."
                            .formatted(width, height, MAX_SIDE, MAX_PIXELS / 1_000_000));
        }
    }

    private static void requireFrames(int frames) {
        if (frames > MAX_FRAMES) {
            throw UnreadablePicture.tooLarge("The animation has more than %d frames.".formatted(MAX_FRAMES));
        }
    }
}
