package org.marquee.image;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.marquee.image.Images.Bytes;

/** What the bytes of images are called in the store: by what we made ourselves, never by what a client said. */
public final class ImageBytes {
    static final String ORIGINALS = "originals/";
    static final String RENDITIONS = "renditions/";

    private static final Pattern NAME =
            Pattern.compile("(?:%s|%s)([0-9a-f-]{36})[./].+".formatted(ORIGINALS, RENDITIONS));

    private ImageBytes() {}

    /** What is kept of an upload. Each has a name of its own, so that no upload ever meets the sweeping of another. */
    public static String original(UUID image, String mediaType) {
        return ORIGINALS + image + "." + mediaType.substring(mediaType.indexOf('/') + 1);
    }

    /** @param rendition its name, such as {@code 640-16x9.webp} */
    static String rendition(UUID image, String hash, String rendition) {
        return renditions(image, hash) + rendition;
    }

    private static String renditions(UUID image, String hash) {
        return RENDITIONS + image + "/" + hash + "/";
    }

    /** Whose bytes have this name. */
    static Optional<UUID> image(String name) {
        var match = NAME.matcher(name);
        return match.matches() ? Optional.of(UUID.fromString(match.group(1))) : Optional.empty();
    }

    /** Whether an image of which this is known has bytes of this name. */
    static boolean isOf(UUID image, Bytes known, String name) {
        return name.equals(original(image, known.mediaType()))
                || known.hashes().stream().anyMatch(hash -> name.startsWith(renditions(image, hash)));
    }
}
