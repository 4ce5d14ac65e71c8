package org.marquee.image;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files of uploads and of pictures in work, which a process that was killed left behind. */
@Singleton
class Leftovers {
    private final Path uploads;

    Leftovers(@ConfigProperty(name = "quarkus.http.body.uploads-directory") String uploads) {
        this.uploads = Path.of(uploads);
    }

    /** Deletes those that nobody has written to since before a time. */
    void delete(Instant end) {
        delete(uploads, "*", end);
        delete(Scratch.folder(), Scratch.PREFIX + "*", end);
    }

    private static void delete(Path folder, String glob, Instant end) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, glob)) {
            for (var file : files) {
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(end)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            Log.warnf("Files that were left behind stay in %s: %s", folder, e);
        }
    }
}
