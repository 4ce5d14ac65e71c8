package org.marquee.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second instance out of the same folder. The system releases it when the JVM dies, however it dies. */
final class DirectoryLock implements AutoCloseable {

    // Closing any channel of a file releases the locks the JVM holds on it, so a second one must not even be opened.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock acquire(Path file) throws IOException {
        if (!HELD.add(file)) {
            throw inUse(file);
        }
        try {
            return new DirectoryLock(file, lockedChannel(file));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel lockedChannel(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(file);
        }
        return channel;
    }

    private static DatabaseStartException inUse(Path file) {
        return new DatabaseStartException("Another instance uses the database in " + file.getParent()
                + ": stop it first, or set MARQUEE_DATA_DIR to another folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
