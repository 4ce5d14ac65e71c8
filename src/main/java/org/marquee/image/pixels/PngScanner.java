package org.marquee.image.pixels;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG file (W3C, third edition) without inflating any of them. */
final class PngScanner {
    private static final int SIGNATURE_BYTES = 8;
    /** Length and type before the data of a chunk; the checksum behind it. */
    static final int HEAD_BYTES = 8;

    static final int CHECKSUM_BYTES = 4;
    private static final int MAX_PALETTE_BYTES = 256 * 3;
    private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");

    private final FileBytes file;
    private @Nullable PngLayout layout;
    private byte[] palette = {};
    private byte[] transparency = {};
    private @Nullable Span profile;
    private int frames = 1;
    private int orientation = Exif.UPRIGHT;
    private long firstData = -1;

    PngScanner(FileBytes file) {
        this.file = file;
    }

    PngStructure scan() {
        long at = SIGNATURE_BYTES;
        String type;
        do {
            long length = file.u32(at);
            file.requireInside(at, HEAD_BYTES + length + CHECKSUM_BYTES);
            type = type(at);
            take(type, at, length);
            at += HEAD_BYTES + length + CHECKSUM_BYTES;
        } while (!"IEND".equals(type));
        Stowaways.refuse(file, at, file.length());
        return structure();
    }

    private PngStructure structure() {
        if (layout == null || firstData < 0) {
            throw UnreadablePicture.broken("its header or its pixels are missing");
        }
        if (layout.isIndexed() && palette.length == 0) {
            throw UnreadablePicture.broken("its palette is missing");
        }
        return new PngStructure(layout, palette, transparency, profile, frames, orientation, firstData);
    }

    private void take(String type, long at, long length) {
        long data = at + HEAD_BYTES;
        if (layout == null && !"IHDR".equals(type)) {
            throw UnreadablePicture.broken("it does not begin with its header");
        }
        switch (type) {
            case "IHDR" -> layout = header(at, length);
            case "PLTE" -> palette = checked(at, length, MAX_PALETTE_BYTES);
            case "tRNS" -> transparency = checked(at, length, MAX_PALETTE_BYTES);
            case "IDAT" -> firstData = firstData < 0 ? at : firstData;
            case "iCCP" -> profile = new Span(data, length);
            case "acTL" -> frames = frames(data, length);
            case "eXIf" -> orientation = Exif.orientation(file.copy(data, (int) Math.min(length, Exif.MAX_BYTES)));
            case "fdAT", "IEND" -> {}
            default -> skip(type, data, length);
        }
    }

    private PngLayout header(long at, long length) {
        if (layout != null || length != PngLayout.BYTES) {
            throw UnreadablePicture.broken("its header is damaged");
        }
        return PngLayout.of(checked(at, length, PngLayout.BYTES));
    }

    /** The data of a short chunk that has to be right. */
    private byte[] checked(long at, long length, int maximum) {
        if (length > maximum) {
            throw UnreadablePicture.broken("a part of it is too long");
        }
        var data = file.copy(at + HEAD_BYTES, (int) length);
        var checksum = new CRC32();
        checksum.update(file.copy(at + 4, 4));
        checksum.update(data);
        if (checksum.getValue() != file.u32(at + HEAD_BYTES + length)) {
            throw UnreadablePicture.broken("a checksum is wrong");
        }
        return data;
    }

    private int frames(long at, long length) {
        return length < 4 ? 1 : (int) Math.max(1, Math.min(file.u32(at), Integer.MAX_VALUE));
    }

    private void skip(String type, long at, long length) {
        var isCritical = !CRITICAL.contains(type) && Character.isUpperCase(type.charAt(0));
        if (isCritical) {
            throw UnreadablePicture.broken("it uses an extension of PNG that is not supported");
        }
        Stowaways.refuse(file, at, at + length);
    }

    private String type(long at) {
        return new String(file.copy(at + 4, 4), StandardCharsets.ISO_8859_1);
    }
}
