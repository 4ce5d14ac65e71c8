package org.marquee.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** What is done to a folder with all it holds. */
final class FileTree {

    private FileTree() {}

    static void delete(Path root) throws IOException {
        if (Files.notExists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Puts a finished folder where others look for it, in one step: whoever finds it, finds it complete. */
    static void replace(Path target, Path finished) throws IOException {
        delete(target);
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        // Best effort against a power failure: not every platform can flush a single file system.
        FinishedCommand.run(List.of("sync", "-f", target.toString()));
    }

    static void changeOwner(Path root, int uid) throws IOException {
        try (var paths = Files.walk(root)) {
            for (var path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
