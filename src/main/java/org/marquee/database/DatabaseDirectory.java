package org.marquee.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The folder of the embedded server: its programs, its data, and what a start leaves beside them. */
record DatabaseDirectory(Path root) {

    private static final long LARGEST_LOG_BYTES = 10 * 1024 * 1024;
    private static final int LOG_LINES_TO_SHOW = 8;

    static DatabaseDirectory in(Path dataDirectory) {
        return new DatabaseDirectory(dataDirectory.toAbsolutePath().normalize().resolve("postgresql"));
    }

    Path server() {
        return root.resolve("server");
    }

    Path program(String name) {
        return server().resolve("bin").resolve(name);
    }

    Path data() {
        return root.resolve("data");
    }

    /** Where a new cluster grows until it is complete. */
    Path unfinishedData() {
        return root.resolve("data.tmp");
    }

    /** Written by the server while it runs; the line numbers are documented in PostgreSQL's {@code pidfile.h}. */
    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    Path logFile() {
        return root.resolve("postgres.log");
    }

    void create() throws IOException {
        Files.createDirectories(root.getParent());
        if (Files.isDirectory(root)) {
            return;
        }
        try {
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException e) {
            throw new DatabaseStartException(
                    "PostgreSQL needs a file system with POSIX permissions: set MARQUEE_DATA_DIR to a folder on one,"
                            + " or QUARKUS_DATASOURCE_JDBC_URL to an external PostgreSQL.",
                    e);
        }
    }

    void deleteData() throws IOException {
        if (Files.exists(data())) {
            FileTree.delete(unfinishedData());
            // Renamed first, lest an interruption leave half a cluster under its final name.
            Files.move(data(), unfinishedData());
        }
        FileTree.delete(unfinishedData());
    }

    /** Keeps one previous log: a server that runs for years must not fill the disk. */
    void rotateLog() throws IOException {
        if (Files.exists(logFile()) && Files.size(logFile()) > LARGEST_LOG_BYTES) {
            Files.move(logFile(), root.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String lastLogLines() throws IOException {
        if (Files.notExists(logFile())) {
            return "";
        }
        // Not UTF-8: before the database's encoding is known, the server writes bytes as they come.
        List<String> lines = Files.readAllLines(logFile(), StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_TO_SHOW), lines.size()));
    }
}
