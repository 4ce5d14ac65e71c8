package org.marquee.image.pixels;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A PNG file.
 *
 * @param palette red, green, blue of each colour; empty without one
 * @param transparency alpha of each colour, or the one colour that is transparent
 * @param profile where the compressed colour profile stands, behind its name
 * @param firstData where the first chunk with pixels begins
 */
record PngStructure(
        PngLayout layout,
        byte[] palette,
        byte[] transparency,
        @Nullable Span profile,
        int frames,
        int orientation,
        long firstData)
        implements Structure {

    @Override
    public int width() {
        return layout.width();
    }

    @Override
    public int height() {
        return layout.height();
    }

    int bands() {
        return layout.hasAlpha() || transparency.length > 0 ? 4 : 3;
    }

    @Override
    public Cost cost() {
        return new Cost(bands(), bands(), 0);
    }

    @Override
    public Pixels decode(FileBytes file, int reduction) {
        var pixels = new PngDecoder(this, file, reduction).decode();
        if (!layout.isIndexed() || profile != null) {
            profile(file).ifPresent(icc -> icc.toSrgb(pixels));
        }
        return pixels;
    }

    /** Inflated no further than a profile may be long. */
    private Optional<ColorProfile> profile(FileBytes file) {
        if (profile == null || layout.isGray() || profile.length() > ColorProfile.MAX_BYTES) {
            return Optional.empty();
        }
        var chunk = file.copy(profile.at(), (int) profile.length());
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        int start = name + 2;
        if (start >= chunk.length) {
            return Optional.empty();
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            return ColorProfile.of(in.readNBytes(ColorProfile.MAX_BYTES + 1), ColorProfile.RGB);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
