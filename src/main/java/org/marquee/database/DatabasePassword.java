package org.marquee.database;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The password of the embedded database, random and kept in a file that only its owner may read. */
final class DatabasePassword {

    private static final int RANDOM_BYTES = 24;

    private DatabasePassword() {}

    static String create(Path file) throws IOException {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(file);
        try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE, SYNC), ownerOnly)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
        }
        return password;
    }

    static String read(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new DatabaseStartException(
                    file + " is missing: restore it together with the database, from the same backup.");
        }
        return Files.readString(file).strip();
    }
}
