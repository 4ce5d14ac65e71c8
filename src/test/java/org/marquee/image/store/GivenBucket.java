package org.marquee.image.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.marquee.testkit.S3Server;

/** The settings of a bucket on the tests' server, or of what pretends to be it. */
record GivenBucket(
        Optional<String> bucket, Optional<String> endpoint, Optional<String> accessKey, Optional<String> secretKey)
        implements S3Config {
    /** So that a test need not wait as long as an operator. */
    static final S3Limits IMPATIENT = new S3Limits(
            Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(800), 2, Duration.ofMillis(300), 10);

    GivenBucket(String bucket, URI endpoint) {
        this(
                Optional.of(bucket),
                Optional.of(endpoint.toString()),
                Optional.of(S3Server.ACCESS_KEY),
                Optional.of(S3Server.SECRET_KEY));
    }

    static S3Limits pagesOf(int page) {
        var usual = S3Limits.USUAL;
        return new S3Limits(usual.connect(), usual.attempt(), usual.total(), usual.attempts(), usual.check(), page);
    }

    GivenBucket withSecretKey(String wrong) {
        return new GivenBucket(bucket, endpoint, accessKey, Optional.of(wrong));
    }

    @Override
    public String region() {
        return "us-east-1";
    }

    @Override
    public boolean pathStyle() {
        return true;
    }
}
