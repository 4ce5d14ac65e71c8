package org.marquee.image.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket: a name is a key in it. The store itself keeps objects whole and for good. */
class S3MediaStore implements MediaStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;
    private final S3Limits limits;

    S3MediaStore(S3Client client, String bucket, S3Limits limits) {
        this.client = client;
        this.bucket = bucket;
        this.limits = limits;
    }

    @Override
    public void put(String name, Path file) {
        MediaName.require(name);
        var upload = Upload.of(Source.of(file));
        var body = RequestBody.fromContentProvider(upload::open, upload.length(), "application/octet-stream");
        ask(() -> client.putObject(put -> put.bucket(bucket).key(name).contentMD5(upload.md5()), body));
    }

    @Override
    public Optional<Blob> find(String name) {
        var head = head(MediaName.require(name));
        return head == null ? Optional.empty() : Optional.of(new S3Blob(this, name, head.eTag(), head.contentLength()));
    }

    /** S3 does not say whether there was anything, so it is looked for first. */
    @Override
    public boolean delete(String name) {
        if (head(MediaName.requireListed(name)) == null) {
            return false;
        }
        ask(() -> client.deleteObject(delete -> delete.bucket(bucket).key(name)));
        return true;
    }

    @Override
    public void each(String prefix, Instant olderThan, Consumer<String> action) {
        var request = ListObjectsV2Request.builder()
                .bucket(bucket)
                .prefix(prefix)
                .maxKeys(limits.page())
                .build();
        var pages = client.listObjectsV2Paginator(request).iterator();
        while (ask(pages::hasNext)) {
            ask(pages::next).contents().stream()
                    .filter(object -> MediaName.isListed(object.key()))
                    .filter(object -> object.lastModified().isBefore(olderThan))
                    .forEach(object -> action.accept(object.key()));
        }
    }

    /** Asks for a listing, as refusals of it come with their reason. */
    @Override
    public void check() {
        ask(() -> client.listObjectsV2(list -> list.bucket(bucket)
                .maxKeys(1)
                .overrideConfiguration(patience -> patience.apiCallTimeout(limits.check()))));
    }

    @Override
    public void close() {
        client.close();
    }

    InputStream open(S3Blob blob, long offset, long length) {
        var range = "bytes=%d-%d".formatted(offset, offset + length - 1);
        return ask(() -> client.getObject(
                get -> get.bucket(bucket).key(blob.name()).ifMatch(blob.etag()).range(range)));
    }

    private @Nullable HeadObjectResponse head(String name) {
        return ask(() -> {
            try {
                return client.headObject(head -> head.bucket(bucket).key(name));
            } catch (S3Exception e) {
                if (e.statusCode() == 404) {
                    return null;
                }
                throw e;
            }
        });
    }

    private <T extends @Nullable Object> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw S3Failure.of(e, bucket);
        }
    }
}
