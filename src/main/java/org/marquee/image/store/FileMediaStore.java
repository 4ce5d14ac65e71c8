package org.marquee.image.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A folder: a name is the path of a file in it. Other programs may read there, and nothing but this writes. */
class FileMediaStore implements MediaStore {
    private final Path root;
    private final Space space;
    private final Folders folders;

    FileMediaStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.space = new Space(this.root);
        this.folders = new Folders(this.root);
    }

    /** Makes the folder, unless it is there, and fails where it can't be used. */
    static FileMediaStore in(Path root) {
        var store = new FileMediaStore(root);
        try {
            store.folders.create();
        } catch (IOException e) {
            throw store.unusable(e);
        }
        store.check();
        return store;
    }

    @Override
    public void put(String name, Path file) {
        var target = root.resolve(MediaName.require(name));
        var source = Source.of(file);
        var unfinished = root.resolve(UNFINISHED).resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(root.resolve(UNFINISHED));
            copy(source, unfinished);
            folders.publish(unfinished, target);
        } catch (IOException e) {
            throw space.isLacking(e, source.length() - written(unfinished))
                    ? new OutOfSpace(e)
                    : new StoreUnavailable("A picture can't be kept as " + target, e);
        } finally {
            discard(unfinished);
        }
    }

    @Override
    public Optional<Blob> find(String name) {
        var file = root.resolve(MediaName.require(name));
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? Optional.of(new FileBlob(file, attributes.size())) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreUnavailable("A picture can't be looked for: " + file, e);
        }
    }

    @Override
    public boolean delete(String name) {
        var file = root.resolve(MediaName.requireListed(name));
        try {
            var found = Files.isRegularFile(file, NOFOLLOW_LINKS) && Files.deleteIfExists(file);
            if (!name.startsWith(UNFINISHED)) {
                folders.removeEmpty(file);
            }
            return found;
        } catch (IOException e) {
            throw new StoreUnavailable("A picture can't be deleted: " + file, e);
        }
    }

    @Override
    public void each(String prefix, Instant olderThan, Consumer<String> action) {
        try {
            // The folder itself may be a link.
            var start = root.toRealPath();
            Files.walkFileTree(start, new FileListing(start, prefix, olderThan, action));
        } catch (IOException e) {
            throw new StoreUnavailable("Pictures can't be listed: " + root, e);
        }
    }

    @Override
    public void check() {
        if (!Files.isDirectory(root) || !Files.isWritable(root)) {
            throw unusable(null);
        }
    }

    /** For tests, which have a device that is always full. */
    FileChannel create(Path unfinished) throws IOException {
        return FileChannel.open(unfinished, CREATE_NEW, WRITE);
    }

    private void copy(Source source, Path unfinished) throws IOException {
        try (var in = openSource(source);
                var out = create(unfinished)) {
            var copied = 0L;
            for (var more = 1L; more > 0; copied += more) {
                more = in.transferTo(copied, Long.MAX_VALUE, out);
            }
            source.requireAll(copied);
            out.force(true);
        }
    }

    private static FileChannel openSource(Source source) {
        try {
            return FileChannel.open(source.file(), READ);
        } catch (IOException e) {
            throw Source.unreadable(e);
        }
    }

    private static long written(Path unfinished) {
        return unfinished.toFile().length();
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // Nothing finds it, and what is listed as unfinished is swept away.
        }
    }

    private StoreUnavailable unusable(@Nullable IOException e) {
        return new StoreUnavailable(
                "The folder for pictures must exist and be writable: %s (MARQUEE_MEDIA_DIRECTORY names another)"
                        .formatted(root),
                e);
    }
}
