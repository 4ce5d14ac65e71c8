package org.marquee.kernel.prepared;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Which program made an answer, with which settings: another would write other bytes, and never reads these. While one version
 * takes over from another, both are at work. Made when first asked for, since makers read what is prepared, too.
 */
@ApplicationScoped
class Edition {
    /** How the address of what is in a jar begins; that of the jar comes next. */
    private static final String JAR = "jar:";

    private final List<Maker> makers;
    private final List<CardMaker> cardMakers;
    private volatile String name = "";

    Edition(@All List<Maker> makers, @All List<CardMaker> cardMakers) {
        this.makers = makers;
        this.cardMakers = cardMakers;
    }

    /** Found when first asked for: it reads the whole program, once. */
    String name() {
        if (name.isEmpty()) {
            name = made();
        }
        return name;
    }

    private String made() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(program());
            // Writes compressed bytes, and text of numbers.
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            for (var maker : makers) {
                digest.update((maker.path() + " " + maker.settings() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (var maker : cardMakers) {
                digest.update((maker.settings() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** While it is being developed, it is another at each start. */
    private static byte[] program() throws IOException {
        var file = String.valueOf(Edition.class.getResource("Edition.class"));
        if (!file.startsWith(JAR)) {
            return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        }
        var jar = Path.of(URI.create(file.substring(JAR.length(), file.indexOf('!'))));
        var program = new ByteArrayOutputStream();
        program.write(Files.readAllBytes(jar));
        var folder = jar.toAbsolutePath().resolve("../../lib").normalize();
        if (Files.isDirectory(folder)) {
            try (var libraries = Files.walk(folder)) {
                for (var library :
                        libraries.filter(Files::isRegularFile).sorted().toList()) {
                    program.writeBytes((library.getFileName() + " " + Files.size(library) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return program.toByteArray();
    }
}
