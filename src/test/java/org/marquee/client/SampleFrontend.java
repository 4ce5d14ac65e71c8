package org.marquee.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The sample frontend, compiled against what the committed document of the API gives; as {@code npm run build} does it. */
final class SampleFrontend {
    static final Path FOLDER = Path.of("target", "clients", "frontend").toAbsolutePath();
    static final Path TYPES = FOLDER.resolve("api.d.ts");

    private static final Path SOURCES = Path.of("src", "test", "frontend");
    private static final Path DOCUMENT = Path.of("openapi", "openapi.yaml").toAbsolutePath();
    private static final Path PACKAGES = FOLDER.resolve("node_modules");
    private static final Path LOCK = Path.of("package-lock.json");
    private static final String STAMP = ".made-of";

    private SampleFrontend() {}

    /** Does nothing where it was made of the same already. */
    static void build() throws IOException, InterruptedException {
        var inputs = digest(Stream.concat(Stream.of(DOCUMENT), sources().stream()));
        if (isMadeOf(FOLDER, inputs)) {
            return;
        }
        Files.createDirectories(FOLDER);
        for (var source : sources()) {
            Files.copy(source, FOLDER.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        install();
        Node.run(
                FOLDER,
                script("openapi-typescript", "bin", "cli.js"),
                DOCUMENT.toUri().toString(),
                "-o",
                TYPES.toString());
        assertEquals("", Node.run(FOLDER, script("typescript", "bin", "tsc"), "--pretty", "false"));
        Files.writeString(FOLDER.resolve(STAMP), inputs);
    }

    private static void install() throws IOException, InterruptedException {
        var lock = digest(Stream.of(SOURCES.resolve(LOCK)));
        if (!isMadeOf(PACKAGES, lock)) {
            Npm.install(FOLDER);
            Files.writeString(PACKAGES.resolve(STAMP), lock);
        }
    }

    private static Path script(String first, String... more) {
        return PACKAGES.resolve(Path.of(first, more));
    }

    private static boolean isMadeOf(Path folder, String inputs) throws IOException {
        var stamp = folder.resolve(STAMP);
        return Files.exists(stamp) && Files.readString(stamp).equals(inputs);
    }

    /** Without what npm makes beside them. */
    private static List<Path> sources() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".js") && !file.endsWith(TYPES.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static String digest(Stream<Path> files) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.toList()) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
