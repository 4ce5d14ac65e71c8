package org.marquee.image.pixels;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a WebP file (RFC 9649); of an animation, the first frame is used. */
final class WebpScanner {
    private static final int RIFF_BYTES = 12;
    private static final int CHUNK_HEAD_BYTES = 8;
    private static final int FRAME_HEAD_BYTES = 16;

    private final FileBytes file;
    private @Nullable Span image;
    private @Nullable Span alpha;
    private int width;
    private int height;
    private @Nullable Span profile;
    private int orientation = Exif.UPRIGHT;
    private int frames;
    private int left;
    private int top;

    WebpScanner(FileBytes file) {
        this.file = file;
    }

    WebpStructure scan() {
        long end = CHUNK_HEAD_BYTES + file.u32Little(4);
        file.requireInside(0, end);
        walk(RIFF_BYTES, end, false);
        Stowaways.refuse(file, Math.min(end + end % 2, file.length()), file.length());
        if (image == null) {
            throw UnreadablePicture.broken("it has no pixels");
        }
        return structure(image);
    }

    private WebpStructure structure(Span pixels) {
        var bitstream = WebpBitstream.of(file, pixels);
        if (width == 0) {
            width = bitstream.width();
            height = bitstream.height();
        }
        requireAgreement(bitstream);
        return new WebpStructure(
                width, height, Math.max(1, frames), orientation, left, top, bitstream, pixels, alpha, profile);
    }

    private void requireAgreement(WebpBitstream image) {
        var fits = image.width() + left <= width && image.height() + top <= height;
        var isWhole = image.width() == width && image.height() == height;
        if (frames == 0 ? !isWhole : !fits) {
            throw UnreadablePicture.broken("its headers disagree about its size");
        }
    }

    private void walk(long from, long end, boolean isFrame) {
        for (long at = from; at + CHUNK_HEAD_BYTES <= end && frames <= PictureHeader.MAX_FRAMES; ) {
            long length = file.u32Little(at + 4);
            var data = new Span(at + CHUNK_HEAD_BYTES, length);
            if (data.end() > end) {
                throw UnreadablePicture.broken("the file is cut off");
            }
            take(new String(file.copy(at, 4), StandardCharsets.ISO_8859_1), data, isFrame);
            at = data.end() + length % 2;
        }
    }

    private void take(String type, Span data, boolean isFrame) {
        switch (type) {
            case "VP8 ", "VP8L" -> image = image == null ? chunk(data) : image;
            case "ALPH" -> alpha = image == null ? chunk(data) : alpha;
            case "VP8X" -> canvas(data);
            case "ANMF" -> frame(data, isFrame);
            case "ICCP" -> profile = data;
            case "EXIF" -> exif(data);
            default -> Stowaways.refuse(file, data.at(), data.end());
        }
    }

    /** With its head, and filled up to an even length if the file is. */
    private Span chunk(Span data) {
        long end = Math.min(data.end() + data.length() % 2, file.length());
        long start = data.at() - CHUNK_HEAD_BYTES;
        return new Span(start, end - start);
    }

    private void canvas(Span data) {
        if (data.length() < 10) {
            throw UnreadablePicture.broken("its header is damaged");
        }
        width = file.u24Little(data.at() + 4) + 1;
        height = file.u24Little(data.at() + 7) + 1;
        PictureHeader.requireSize(width, height);
    }

    private void exif(Span data) {
        orientation = Exif.orientation(file.copy(data.at(), (int) Math.min(data.length(), Exif.MAX_BYTES)));
        Stowaways.refuse(file, data.at(), data.end());
    }

    private void frame(Span data, boolean isFrame) {
        if (isFrame || data.length() < FRAME_HEAD_BYTES) {
            throw UnreadablePicture.broken("a frame of it is damaged");
        }
        frames++;
        if (frames == 1) {
            left = 2 * file.u24Little(data.at());
            top = 2 * file.u24Little(data.at() + 3);
            walk(data.at() + FRAME_HEAD_BYTES, data.end(), true);
        }
    }
}
