package org.marquee.image;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.marquee.image.store.Blob;
import org.marquee.image.store.MediaStore;
import org.marquee.kernel.sql.Reader;

/**
 * Tells whether the store and the database belong together. To a database that is not the store's, all that is in it would seem to be nobody's.
 */
@Singleton
class StoreMark {
    static final String NAME = "marquee-database";

    private final MediaStore store;
    private final Reader reader;

    StoreMark(MediaStore store, Reader reader) {
        this.store = store;
        this.reader = reader;
    }

    /** A store without a mark gets ours. */
    boolean isOurs() {
        var ours = reader.text("select cast(id as text) from media_store").orElseThrow();
        if (store.find(NAME).isEmpty()) {
            Scratch.put(store, NAME, ours.getBytes(StandardCharsets.US_ASCII));
        }
        return store.find(NAME).map(StoreMark::text).filter(ours::equals).isPresent();
    }

    private static String text(Blob blob) {
        try (var in = blob.open()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
