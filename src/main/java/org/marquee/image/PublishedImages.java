package org.marquee.image;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Reader;

/** The images that something public uses. */
@Singleton
class PublishedImages {
    private static final String BY_ID = "select " + ImageView.DOCUMENT + "\nfrom published_image i where i.id = ?";
    private static final String FILE = """
            select json_build_object('file', i.file, 'mediaType', i.media_type, 'hash', i.hash)
            from published_image i
            where i.id = ? and i.hash = ? and i.width || '.' || substr(i.media_type, 7) = ?""";

    private final Reader reader;

    PublishedImages(Reader reader) {
        this.reader = reader;
    }

    ImageView require(UUID id) {
        return reader.first(ImageView.class, BY_ID, id).orElseThrow(() -> new NotFound("image", id.toString()));
    }

    Optional<ImageFile> file(UUID id, String hash, String rendition) {
        return reader.first(ImageFile.class, FILE, id, hash, rendition);
    }

    /**
     * The file of a rendition.
     *
     * @param file its name below {@code demo/images} on the class path
     * @param hash of its bytes
     */
    record ImageFile(String file, String mediaType, String hash) {}
}
