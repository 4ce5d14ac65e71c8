package org.marquee.image.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through a folder while others put and delete there. */
class FileListing extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String prefix;
    private final Instant olderThan;
    private final Consumer<String> action;

    FileListing(Path root, String prefix, Instant olderThan, Consumer<String> action) {
        this.root = root;
        this.prefix = prefix;
        this.olderThan = olderThan;
        this.action = action;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        var inside = folder.equals(root) ? "" : name(folder) + "/";
        var leadsOn = inside.startsWith(prefix) || prefix.startsWith(inside);
        return leadsOn ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        var name = name(file);
        if (attributes.isRegularFile()
                && name.startsWith(prefix)
                && MediaName.isListed(name)
                && attributes.lastModifiedTime().toInstant().isBefore(olderThan)) {
            action.accept(name);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        return goOn(e);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
        return e == null ? FileVisitResult.CONTINUE : goOn(e);
    }

    /** What has gone meanwhile need not be listed. */
    private FileVisitResult goOn(IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }
}
