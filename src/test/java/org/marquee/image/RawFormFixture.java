package org.marquee.image;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.EDITOR;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.marquee.account.Staff;

/** Somebody who sends forms by hand, and the folder where their files wait. */
abstract class RawFormFixture {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Staff staff;

    @Inject
    VertxHttpConfig http;

    String token;

    @BeforeEach
    void signIn() {
        token = staff.token(staff.of(EDITOR));
    }

    void awaitNoUploads() {
        await(() -> uploads().isEmpty(), "no upload");
    }

    List<Path> uploads() {
        try (var files = Files.list(Path.of(http.body().uploadsDirectory()))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await(BooleanSupplier condition, String wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "waited for: " + wanted + ", there are " + uploads());
            LockSupport.parkNanos(5_000_000);
        }
    }
}
