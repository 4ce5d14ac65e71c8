package org.marquee.kernel.link;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.sql.Signatures;

/**
 * Lets those who work here, and who hold the link of a preview, see pictures that readers don't see yet: an address that they
 * get has a pass behind it, good for this one picture and an hour or two.
 */
@Singleton
public class MediaPasses {
    private static final String PURPOSE = "picture";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Signatures signatures;
    private final CurrentVertxRequest request;
    private final Clock clock;

    MediaPasses(Signatures signatures, CurrentVertxRequest request, Clock clock) {
        this.signatures = signatures;
        this.request = request;
        this.clock = clock;
    }

    /** From here on, addresses in the answer to the current request have passes. */
    public void enclose() {
        request.getCurrent().put(PURPOSE, new HashMap<String, String>());
    }

    /** The path of a file, as the one who asks now has to write it. */
    String path(MediaUrl url) {
        var passes = enclosed();
        return passes == null
                ? url.path()
                : url.path() + "?pass=" + passes.computeIfAbsent(folder(url.path()), this::issue);
    }

    /** Whether the pass is good for the file at this path. */
    public boolean isGood(String pass, String path) {
        return signatures
                .open(PURPOSE, pass, folder(path))
                .filter(payload -> payload.length == Long.BYTES)
                .map(payload -> ByteBuffer.wrap(payload).getLong())
                .filter(end -> clock.instant().isBefore(Instant.ofEpochSecond(end)))
                .isPresent();
    }

    /** Until the end of the next hour, so that the same answer has the same bytes for a while. */
    private String issue(String folder) {
        var end = clock.instant().plus(LIFETIME).getEpochSecond() / LIFETIME.toSeconds() * LIFETIME.toSeconds()
                + LIFETIME.toSeconds();
        return signatures.seal(
                PURPOSE, ByteBuffer.allocate(Long.BYTES).putLong(end).array(), folder);
    }

    /** All files of a picture. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private @Nullable Map<String, String> enclosed() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null
                ? request.getCurrent().get(PURPOSE)
                : null;
    }
}
