package org.marquee.image.pixels;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats that are taken; renditions are JPEG and WebP. */
public enum PictureFormat {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp"),
    GIF("gif");

    /** So many bytes tell every format. */
    public static final int HEAD_BYTES = 12;

    private final String extension;

    PictureFormat(String extension) {
        this.extension = extension;
    }

    public String mediaType() {
        return "image/" + extension;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    /** By the bytes, whatever a name or a header claims. */
    public static Optional<PictureFormat> sniff(byte[] head) {
        var text = new String(head, 0, Math.min(head.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(format -> format.begins(text)).findFirst();
    }

    private boolean begins(String head) {
        return switch (this) {
            case JPEG -> head.startsWith("\u00FF\u00D8\u00FF");
            case PNG -> head.startsWith("\u0089PNG\r\n\u001A\n");
            case WEBP -> head.startsWith("RIFF") && head.startsWith("WEBP", 8);
            case GIF -> head.startsWith("GIF87a") || head.startsWith("GIF89a");
        };
    }
}
