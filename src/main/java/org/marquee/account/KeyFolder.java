package org.marquee.account;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The folder in which the keys lie, one in each file {@code *.pem}. All of them verify; the one whose name comes last signs.
 * So a new key is put beside the old one, and the old one is taken away when its last tokens have expired.
 */
record KeyFolder(Path path) {
    private static final String FIRST = "0001.pem";

    /** Makes a first key, unless there is one. Of several instances that try at once, one does, and the others see it. */
    void fill() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                createFolder();
            }
            if (files().isEmpty()) {
                create(SigningKey.make());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for the keys of tokens can't be used: " + path, e);
        }
    }

    /** All keys, in the order of their names. */
    List<SigningKey> read() {
        return files().stream().map(KeyFolder::read).toList();
    }

    /** What is different whenever a file was added, taken away or written. */
    Object fingerprint() {
        return files().stream()
                .map(file -> file + " " + file.toFile().lastModified())
                .toList();
    }

    private List<Path> files() {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".pem"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for the keys of tokens can't be read: " + path, e);
        }
    }

    private static SigningKey read(Path file) {
        try {
            return SigningKey.read(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The key in %s can't be used: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void createFolder() throws IOException {
        try {
            Files.createDirectory(path, only("rwx------"));
        } catch (FileAlreadyExistsException e) {
            // Another instance was faster.
        }
    }

    /** The file gets its name when it is complete, and only if no other has it. */
    private void create(String pem) throws IOException {
        var unfinished = path.resolve("." + UUID.randomUUID() + ".tmp");
        try (var channel = Files.newByteChannel(unfinished, Set.of(CREATE_NEW, WRITE, SYNC), only("rw-------"))) {
            channel.write(ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
        }
        try {
            Files.createLink(path.resolve(FIRST), unfinished);
        } catch (FileAlreadyExistsException e) {
            // Another instance was faster.
        } catch (UnsupportedOperationException | FileSystemException e) {
            // No links here. Should two meet, the later key stays, and both instances see it.
            Files.move(unfinished, path.resolve(FIRST), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private FileAttribute<?>[] only(String permissions) {
        var isPosix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        var attribute = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        return isPosix ? new FileAttribute<?>[] {attribute} : new FileAttribute<?>[0];
    }
}
