package org.marquee.image;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.pixels.Decoder;
import org.marquee.image.pixels.Encoder;
import org.marquee.image.pixels.PictureHeader;
import org.marquee.image.pixels.Placeholders;
import org.marquee.image.pixels.UnreadablePicture;
import org.marquee.image.store.MediaStore;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * Takes pictures in: what goes to the store is made anew of the pixels, so nothing that a file brings along beside them gets
 * there.
 */
@Singleton
class Intake {
    private final Darkroom darkroom;
    private final Encoder encoder;
    private final MediaStore store;

    Intake(Darkroom darkroom, Encoder encoder, MediaStore store) {
        this.darkroom = darkroom;
        this.encoder = encoder;
        this.store = store;
    }

    /**
     * Keeps the picture under the id that its image is going to have.
     *
     * @throws ProblemException when it is none that is taken, or there is no room for it
     */
    Picture take(Upload upload, UUID id) {
        try {
            var header = PictureHeader.read(upload.file());
            var developed = darkroom.work(header.workingBytes(), () -> develop(upload.file(), header));
            var picture = developed.picture(upload);
            // The store may be slow: nobody else waits for it.
            Scratch.put(store, ImageBytes.original(id, picture.mediaType()), developed.master.bytes());
            return picture;
        } catch (UnreadablePicture e) {
            throw problem(e);
        }
    }

    private Developed develop(Path file, PictureHeader header) {
        var image = Decoder.decode(file, header);
        return new Developed(
                encoder.master(image), image.getWidth(), image.getHeight(), Placeholders.of(image, encoder));
    }

    /** Takes back what no image came of. What fails here is swept up later. */
    void forget(UUID id, Picture picture) {
        store.delete(ImageBytes.original(id, picture.mediaType()));
    }

    private static ProblemException problem(UnreadablePicture e) {
        var type = switch (e.reason()) {
            case NOT_A_PICTURE -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> ProblemType.PAYLOAD_TOO_LARGE;
            case BROKEN -> ProblemType.UNREADABLE_PICTURE;
        };
        return new ProblemException(type, e.sentence(), List.of(Fault.pointer("/file", "invalid-value", e.sentence())));
    }

    private record Developed(Encoder.Master master, int width, int height, Placeholders placeholder) {
        Picture picture(Upload upload) {
            return new Picture(
                    upload.sourceHash(),
                    upload.fileName(),
                    master.format().mediaType(),
                    master.bytes().length,
                    width,
                    height,
                    new ImageView.Placeholder(
                            placeholder.blurhash(), placeholder.dominantColor(), placeholder.dataUri()));
        }
    }

    /**
     * A file that somebody brings.
     *
     * @param sourceHash SHA-256 of its bytes, in hexadecimal digits
     * @param fileName as they call it
     */
    record Upload(Path file, String sourceHash, @Nullable String fileName) {}
}
