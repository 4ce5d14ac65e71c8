package org.marquee.image.store;

import java.time.Duration;

/**
 * How long a bucket is waited for.
 *
 * @param attempt until the answer begins; while bytes come, the same between two of them
 * @param total with all attempts
 * @param check for asking whether it works
 * @param page how many names are listed at once
 */
record S3Limits(Duration connect, Duration attempt, Duration total, int attempts, Duration check, int page) {
    static final S3Limits USUAL = new S3Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30), 3, Duration.ofSeconds(5), 1000);
}
