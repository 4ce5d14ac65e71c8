package org.marquee.image.store;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives everybody the store that the settings choose. */
@Singleton
class MediaStoreProducer {
    private final MediaConfig config;
    private final S3Config bucket;

    MediaStoreProducer(MediaConfig config, S3Config bucket) {
        this.config = config;
        this.bucket = bucket;
    }

    @Produces
    @Singleton
    MediaStore store() {
        return switch (config.store()) {
            case FILES -> FileMediaStore.in(config.directory());
            case S3 -> S3Connection.open(complete(bucket), S3Limits.USUAL);
        };
    }

    void close(@Disposes MediaStore store) {
        if (store instanceof S3MediaStore opened) {
            opened.close();
        }
    }

    /** Tells of a store that is out of reach; reviews are read without pictures, too. */
    void check(@Observes StartupEvent event, MediaStore store) {
        try {
            store.check();
        } catch (StoreUnavailable e) {
            Log.error("Pictures are out of reach", e);
        }
    }

    private static S3Config complete(S3Config bucket) {
        if (bucket.bucket().isEmpty()) {
            throw new IllegalStateException(
                    "With MARQUEE_MEDIA_STORE=s3, MARQUEE_MEDIA_S3_BUCKET must name the bucket.");
        }
        if (bucket.accessKey().isPresent() != bucket.secretKey().isPresent()) {
            throw new IllegalStateException(
                    "MARQUEE_MEDIA_S3_ACCESS_KEY and MARQUEE_MEDIA_S3_SECRET_KEY go together: set both, or neither to use"
                            + " the keys that AWS's own tools would find.");
        }
        return bucket;
    }
}
