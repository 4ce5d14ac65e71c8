package org.marquee.image;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.marquee.image.Renditions.Shown;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Reader;

/** The images that something public uses. */
@Singleton
class PublishedImages {
    private static final String BY_ID = "select " + ImageView.DOCUMENT + "\nfrom published_image i where i.id = ?";
    /** At the address of its present focal point, or of a former one. */
    private static final String SHOWN = """
            select json_build_object('id', i.id, 'hash', i.hash, 'mediaType', i.media_type,
              'width', i.width, 'height', i.height, 'focalX', i.focal_x, 'focalY', i.focal_y)
            from published_picture i
            where i.id = ? and i.hash = ?""";

    private final Reader reader;

    PublishedImages(Reader reader) {
        this.reader = reader;
    }

    ImageView require(UUID id) {
        return reader.first(ImageView.class, BY_ID, id).orElseThrow(() -> new NotFound("image", id.toString()));
    }

    Optional<Shown> shown(UUID id, String hash) {
        return reader.first(Shown.class, SHOWN, id, hash);
    }
}
