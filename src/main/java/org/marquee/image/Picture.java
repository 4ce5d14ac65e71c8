package org.marquee.image;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a picture whose bytes are in the store.
 *
 * @param sourceHash SHA-256 of the bytes that came, in hexadecimal digits; what is kept differs from them
 * @param fileName as whoever brought it called the file
 * @param mediaType of what is kept
 * @param bytes so many are kept
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(
        String sourceHash,
        @Nullable String fileName,
        String mediaType,
        long bytes,
        int width,
        int height,
        ImageView.Placeholder placeholder) {}
