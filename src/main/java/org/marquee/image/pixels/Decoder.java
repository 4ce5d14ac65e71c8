package org.marquee.image.pixels;

import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Makes pixels of a file: upright, in sRGB, 8 bits a channel, the first frame, and nothing else of what it held. */
public final class Decoder {
    private Decoder() {}

    /**
     * Holds {@link PictureHeader#workingBytes()} of memory at the worst moment; what comes out is
     * {@link PictureHeader#reduction()} times smaller a side than the header says.
     *
     * @return of {@code TYPE_3BYTE_BGR}, or {@code TYPE_4BYTE_ABGR} where some pixel is not opaque
     * @throws UnreadablePicture for whatever is wrong with the file
     */
    public static BufferedImage decode(Path path, PictureHeader header) {
        try (var file = new FileBytes(path)) {
            return Structure.of(header.format(), file)
                    .decode(file, header.reduction())
                    .withoutIdleAlpha()
                    .upright(header.orientation())
                    .image();
        } catch (UnreadablePicture | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // Decoders answer bad data with whatever happens to break in them first.
            throw UnreadablePicture.broken("its pixels are damaged", e);
        } catch (LinkageError e) {
            throw UnreadablePicture.notAPicture("%s pictures cannot be read on this server."
                    .formatted(header.format().name()));
        }
    }
}
