package org.marquee.image.pixels;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a JPEG file (ITU T.81) and keeps of those before the pixels only what decoding needs: no
 * thumbnail, text or profile reaches the decoder.
 */
final class JpegScanner {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int TABLES_Q = 0xDB;
    private static final int TABLES_HUFFMAN = 0xC4;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    private static final String EXIF_NAME = "Exif\0\0";
    private static final String PROFILE_NAME = "ICC_PROFILE\0";
    private static final int MAX_KEPT_BYTES = 256 * 1024;

    private final FileBytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final List<Span> profile = new ArrayList<>();
    private @Nullable JpegFrame frame;
    private int transform = JpegStructure.NO_TRANSFORM;
    private int orientation;
    private long at;
    private long firstScan = -1;
    private boolean isFirstScanPartial;
    private int scans;

    JpegScanner(FileBytes file) {
        this.file = file;
    }

    JpegStructure scan() {
        at = 2;
        for (int marker = nextMarker(); marker != END; marker = nextMarker()) {
            segment(marker);
        }
        if (frame == null || firstScan < 0) {
            throw UnreadablePicture.broken("it has no pixels");
        }
        Stowaways.refuse(file, at, file.length());
        var coefficientBytes = frame.isProgressive() || isFirstScanPartial ? frame.coefficientBytes() : 0;
        JpegFrame.requireFewScans(scans, frame);
        return new JpegStructure(
                frame,
                transform,
                Math.max(orientation, Exif.UPRIGHT),
                kept.toByteArray(),
                new Span(firstScan, at - firstScan),
                profile,
                coefficientBytes);
    }

    /** Goes behind the next marker, over the pixels in between; the decoder finds it in the same way. */
    private int nextMarker() {
        while (true) {
            while (file.u8(inside(at++)) != 0xFF) {
                // Pixels, or bytes that belong to nothing.
            }
            while (file.u8(inside(at)) == 0xFF) {
                at++;
            }
            int marker = file.u8(at++);
            var isInsideScan = marker == 0 || marker == 1 || marker >= 0xD0 && marker <= 0xD7;
            if (!isInsideScan) {
                return marker;
            }
        }
    }

    private long inside(long place) {
        file.requireInside(place, 1);
        return place;
    }

    private void segment(int marker) {
        if (marker == START) {
            throw UnreadablePicture.broken("a second picture begins inside of it");
        }
        int length = file.u16(at);
        file.requireInside(at, Math.max(length, 2));
        long data = at + 2;
        if (length < 2) {
            throw UnreadablePicture.broken("a part of it is damaged");
        }
        if (marker == SCAN) {
            scan(data, length);
        } else if (JpegFrame.isFrame(marker)) {
            frame(marker, data, length - 2);
        } else if (firstScan < 0 && isTable(marker)) {
            keep(length);
        } else if (marker >= 0xE0) {
            describe(marker, new Span(data, length - 2));
        }
        at += length;
    }

    private static boolean isTable(int marker) {
        return marker == TABLES_Q || marker == TABLES_HUFFMAN || marker == RESTART_INTERVAL;
    }

    private void scan(long data, int length) {
        if (frame == null || length < 3) {
            throw UnreadablePicture.broken("its pixels come before its header");
        }
        if (firstScan < 0) {
            firstScan = at - 2;
            isFirstScanPartial = file.u8(data) < frame.components();
        }
        scans++;
    }

    private void frame(int marker, long data, int length) {
        if (frame != null) {
            throw UnreadablePicture.broken("it has two headers");
        }
        frame = JpegFrame.of(marker, file.copy(data, length));
        keep(length + 2);
    }

    /** The segment at hand, with its marker. */
    private void keep(int length) {
        if (kept.size() + length > MAX_KEPT_BYTES) {
            throw UnreadablePicture.broken("it has too many tables");
        }
        kept.writeBytes(file.copy(at - 2, length + 2));
    }

    private void describe(int marker, Span span) {
        if (marker == EXIF && file.has(span.at(), EXIF_NAME) && orientation == 0) {
            orientation = Exif.orientation(file.copy(span.at(), (int) span.length()));
        } else if (marker == PROFILE && file.has(span.at(), PROFILE_NAME)) {
            profile.add(span);
        } else if (marker == ADOBE && file.has(span.at(), "Adobe") && span.length() >= 12) {
            transform = file.u8(span.at() + 11);
        }
        if (marker <= 0xEF || marker == COMMENT) {
            Stowaways.refuse(file, span.at(), span.end());
        }
    }
}
