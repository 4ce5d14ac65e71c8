package org.marquee.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL for one platform, as a jar on the class path brings them. */
record ServerArchive(URL location) {

    // Hashing all of it would cost each start a fifth of a second; its beginning holds dates and sizes enough.
    private static final int IDENTIFYING_BYTES = 1024 * 1024;

    static ServerArchive forPlatform(String osName, String osArch) {
        var name = "/postgres-%s-%s.txz".formatted(system(osName), architecture(osArch));
        var location = ServerArchive.class.getResource(name);
        if (location == null) {
            throw new DatabaseStartException(("No PostgreSQL for %s on %s is on the class path: build Marquee on this"
                            + " platform, or set QUARKUS_DATASOURCE_JDBC_URL to an external PostgreSQL.")
                    .formatted(osName, osArch));
        }
        return new ServerArchive(location);
    }

    private static String system(String osName) {
        var name = osName.toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture(String osArch) {
        return switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
    }

    /** Does nothing when this very archive was unpacked there before. */
    void unpackTo(Path target) throws IOException {
        var identity = identity();
        var marker = target.resolve("archive.sha256");
        if (Files.exists(marker) && Files.readString(marker).equals(identity)) {
            return;
        }
        var unfinished = target.resolveSibling(target.getFileName() + ".tmp");
        FileTree.delete(unfinished);
        Files.createDirectory(unfinished);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, unfinished);
            }
        }
        Files.writeString(unfinished.resolve(marker.getFileName()), identity);
        FileTree.replace(target, unfinished);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var path = entry.resolveIn(root);
        if (entry.isDirectory() || entry.getName().endsWith(".a")) {
            return; // folders come with their files; static libraries are for compiling only
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    private String identity() throws IOException {
        try (var content = open()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readNBytes(IDENTIFYING_BYTES));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private InputStream open() throws IOException {
        var connection = location.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
