package org.marquee.image.store;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folders below one, which come with their first file and go with their last. */
record Folders(Path root) {
    /** A folder that goes away again while a file is moved there takes somebody who deletes in just that moment. */
    private static final int ATTEMPTS = 20;

    private static final boolean SYNCED =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    void create() throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            sync(root.resolveSibling(""));
        }
    }

    /** Gives a finished file its name, in one step and for good. */
    void publish(Path finished, Path target) throws IOException {
        for (var left = ATTEMPTS; !move(finished, target, left); left--) {}
        // All of them, as each may be new, and made by somebody who has not got that far.
        for (var folder : above(target)) {
            sync(folder);
        }
    }

    private static boolean move(Path finished, Path target, int left) throws IOException {
        try {
            Files.createDirectories(target.getParent());
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            if (left <= 1) {
                throw e;
            }
            return false;
        }
    }

    /** Removes the folders in which a file was, as far as they are empty by now. */
    void removeEmpty(Path deleted) throws IOException {
        try {
            for (var folder : above(deleted)) {
                if (!folder.equals(root)) {
                    Files.deleteIfExists(folder);
                }
            }
        } catch (DirectoryNotEmptyException e) {
            // Those above it aren't empty either.
        }
    }

    /** From the innermost to the outermost. */
    private List<Path> above(Path file) {
        return Stream.iterate(file.getParent(), folder -> folder != null && folder.startsWith(root), Path::getParent)
                .toList();
    }

    /** Makes what the folder lists outlive a power failure. */
    private static void sync(Path folder) throws IOException {
        if (!SYNCED) {
            return;
        }
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // Its last file was deleted meanwhile.
        }
    }
}
