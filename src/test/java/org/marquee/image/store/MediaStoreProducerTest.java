package org.marquee.image.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marquee.testkit.LogRecords;
import org.marquee.testkit.S3Server;

/** The settings choose the store; what can't work is told before the first picture. */
class MediaStoreProducerTest {
    @TempDir
    Path folder;

    @Test
    void pictures_lie_beside_the_database_unless_told_otherwise() throws Exception {
        var store = open(Map.of("marquee.data-dir", folder.toString()));

        store.put("a", Files.write(folder.resolve("file"), new byte[3]));

        assertEquals(3, Files.size(folder.resolve("media/a")));
    }

    @Test
    void another_folder_can_be_named() {
        open(Map.of("marquee.media.directory", folder.resolve("there").toString()));

        assertTrue(Files.isDirectory(folder.resolve("there")));
    }

    @Test
    void a_bucket_can_be_chosen() {
        var server = S3Server.running();
        server.create("chosen");

        var producer = producer(bucket("chosen", server));
        var store = producer.store();

        assertInstanceOf(S3MediaStore.class, store);
        store.check();
        producer.close(store);
        assertFalse(Files.exists(folder.resolve("media")));
    }

    @Test
    void a_bucket_that_is_missing_is_told_at_the_start() {
        var producer = producer(bucket("missing-bucket", S3Server.running()));
        var store = producer.store();

        var told = LogRecords.above(Level.WARNING, () -> producer.check(new StartupEvent(), store));

        assertTrue(told.get(0).contains("There is no bucket 'missing-bucket'"), told.get(0));
    }

    @Test
    void settings_that_do_not_go_together_are_refused() {
        assertRefused("MARQUEE_MEDIA_S3_BUCKET must name the bucket", Map.of("marquee.media.store", "s3"));
        assertRefused(
                "go together",
                Map.of(
                        "marquee.media.store", "s3",
                        "marquee.media.s3.bucket", "some-bucket",
                        "marquee.media.s3.access-key", "key"));
    }

    @Test
    void settings_that_cannot_be_are_refused() {
        assertRefused("allowed values: ", Map.of("marquee.media.store", "ftp"));
        assertRefused("must be the name of a bucket", Map.of("marquee.media.s3.bucket", "My_Bucket"));
        assertRefused("must be an address such as", Map.of("marquee.media.s3.endpoint", "s3.example.org"));
        assertRefused("must be an address such as", Map.of("marquee.media.s3.endpoint", "https://a:b@example.org"));
    }

    private static void assertRefused(String message, Map<String, String> settings) {
        var e = assertThrows(RuntimeException.class, () -> open(settings));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    private static MediaStore open(Map<String, String> settings) {
        return producer(settings).store();
    }

    private static MediaStoreProducer producer(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .withMapping(MediaConfig.class)
                .withMapping(S3Config.class)
                .withValidator(new BeanValidationConfigValidatorImpl())
                .build();
        return new MediaStoreProducer(
                config.getConfigMapping(MediaConfig.class), config.getConfigMapping(S3Config.class));
    }

    private static Map<String, String> bucket(String name, S3Server server) {
        return Map.of(
                "marquee.media.store",
                "s3",
                "marquee.media.s3.bucket",
                name,
                "marquee.media.s3.endpoint",
                server.endpoint().toString(),
                "marquee.media.s3.access-key",
                S3Server.ACCESS_KEY,
                "marquee.media.s3.secret-key",
                S3Server.SECRET_KEY,
                "marquee.media.s3.path-style",
                "true");
    }
}
