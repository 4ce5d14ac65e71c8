package org.marquee.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.marquee.image.Image.Subject;
import org.marquee.image.Intake.Upload;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.text.Sha256;

/** Takes in pictures that come with the program, the way those go that editors bring. */
@ApplicationScoped
public class SamplePictures {
    private final Intake intake;
    private final Images images;
    private final ChangeLog changes;

    SamplePictures(Intake intake, Images images, ChangeLog changes) {
        this.intake = intake;
        this.images = images;
        this.changes = changes;
    }

    /** Puts the bytes into the store. Takes no connection to the database. */
    public Picture develop(UUID id, String fileName, byte[] bytes) {
        Path file = null;
        try {
            file = Files.createTempFile(Scratch.PREFIX, null);
            Files.write(file, bytes);
            return intake.take(new Upload(file, HexFormat.of().formatHex(Sha256.of(bytes)), fileName), id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Scratch.delete(file);
        }
    }

    /** Makes the image of a picture that is in the store. */
    public void add(UUID id, Picture picture, ImageInput input, Instant now) {
        var image = new Image(id, picture, null, input, Subject.UNKNOWN, now);
        images.persist(image);
        changes.record(image.change(Actor.SYSTEM, Action.CREATED));
    }

    /** Those of earlier versions of the program, which lie where it does and in no store: the id of each, and its file. */
    @Transactional
    public Map<UUID, String> unstored() {
        return images.unstored();
    }

    /** Has the image show the picture that is in the store now. */
    @Transactional
    public void move(UUID id, Picture picture) {
        images.findByIdOptional(id).ifPresent(image -> image.store(picture));
    }
}
