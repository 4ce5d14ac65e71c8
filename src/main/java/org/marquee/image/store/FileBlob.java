package org.marquee.image.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes in a file. */
record FileBlob(Path file, long length) implements Blob {
    @Override
    public InputStream open(long offset, long length) {
        requireRange(offset, length);
        try {
            var channel = Files.newByteChannel(file);
            try {
                channel.position(offset);
                return new BufferedInputStream(new Section(Channels.newInputStream(channel), length));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreUnavailable("A picture can't be read: " + file, e);
        }
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(file);
    }
}
