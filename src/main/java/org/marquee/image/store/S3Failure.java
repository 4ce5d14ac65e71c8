package org.marquee.image.store;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What a refusal of a bucket means, with what an operator can do. */
final class S3Failure {
    private static final int MOVED = 301;
    private static final int NOT_FOUND = 404;
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private S3Failure() {}

    static RuntimeException of(SdkException e, String bucket) {
        if (!(e instanceof S3Exception refusal)) {
            return new StoreUnavailable("The store of the bucket '%s' does not answer".formatted(bucket), e);
        }
        // Ceph answers 403 for a quota, MinIO 507 for a full disk and 400 for a quota.
        if (refusal.statusCode() == INSUFFICIENT_STORAGE || code(refusal).contains("QuotaExceeded")) {
            return new OutOfSpace(e);
        }
        return new StoreUnavailable(advice(refusal, bucket), e);
    }

    private static String advice(S3Exception refusal, String bucket) {
        var status = refusal.statusCode();
        if (code(refusal).equals("NoSuchBucket") || status == NOT_FOUND) {
            return "There is no bucket '%s': make it, or name another in MARQUEE_MEDIA_S3_BUCKET".formatted(bucket);
        }
        if (REFUSED.contains(status)) {
            return ("The bucket '%s' is not open to our keys (%s): see MARQUEE_MEDIA_S3_ACCESS_KEY and its rights to list,"
                            + " get, put and delete")
                    .formatted(bucket, code(refusal));
        }
        if (status == MOVED) {
            return "The bucket '%s' is in another region: set MARQUEE_MEDIA_S3_REGION".formatted(bucket);
        }
        return "The bucket '%s' refuses: %d %s".formatted(bucket, status, code(refusal));
    }

    private static String code(S3Exception refusal) {
        AwsErrorDetails details = refusal.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
