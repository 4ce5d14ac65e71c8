package org.marquee.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The disks of {@link OtherSettings}: there while its application is. */
public final class SmallDisks implements QuarkusTestResourceLifecycleManager {
    public static final Path MEDIA = SmallDisk.named("media");
    public static final Path UPLOADS = SmallDisk.named("uploads");

    @Override
    public Map<String, String> start() {
        SmallDisk.mount(MEDIA);
        SmallDisk.mount(UPLOADS);
        return Map.of(
                "marquee.media.directory",
                MEDIA.resolve("folder").toString(),
                "quarkus.http.body.uploads-directory",
                UPLOADS.toString());
    }

    @Override
    public void stop() {
        try {
            SmallDisk.unmount(MEDIA);
            SmallDisk.unmount(UPLOADS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
