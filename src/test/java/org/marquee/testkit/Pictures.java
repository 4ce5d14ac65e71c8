package org.marquee.testkit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.marquee.image.ImageBytes;
import org.marquee.image.ImageView;
import org.marquee.image.Picture;
import org.marquee.image.store.MediaStore;

/** Pictures for tests that are not about pictures: one of the sample content, over and over. */
@Singleton
class Pictures {
    private static final String SAMPLE = "ballerina-hero.jpg";
    private static final String MEDIA_TYPE = "image/jpeg";

    private final MediaStore store;
    private final byte[] bytes;

    Pictures(MediaStore store) {
        this.store = store;
        try (var in = Pictures.class.getResourceAsStream("/demo/images/" + SAMPLE)) {
            this.bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it into the store for an image that is to have this id. */
    void keep(UUID image) {
        try {
            Path file = Files.createTempFile("marquee-given", null);
            Files.write(file, bytes);
            store.put(ImageBytes.original(image, MEDIA_TYPE), file);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No two images are of the same upload. */
    Picture unlikeAllOthers() {
        var hash = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        var placeholder =
                new ImageView.Placeholder("LEHV6nWB2yk8pyo0adR*.7kCMdnj", "#102030", "data:image/png;base64,AA==");
        return new Picture(hash, SAMPLE, MEDIA_TYPE, bytes.length, 1600, 900, placeholder);
    }
}
