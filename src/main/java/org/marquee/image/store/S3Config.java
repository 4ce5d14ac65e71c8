package org.marquee.image.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** A bucket of an S3 store, for nothing but pictures. */
@ConfigMapping(prefix = "marquee.media.s3")
interface S3Config {
    Optional<
                    @Pattern(
                            regexp = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                            message = "must be the name of a bucket, such as reviews-media")
                    String>
            bucket();

    /** The store's address, unless it is Amazon's. */
    Optional<
                    @Pattern(
                            regexp = "https?://[^/\\s?#@]+/?",
                            message = "must be an address such as https://s3.example.org")
                    String>
            endpoint();

    @NotBlank
    @WithDefault("us-east-1")
    String region();

    /** Given with the secret key, or neither: then they are found where AWS's tools look for them. */
    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Whether the bucket is named in the path instead of the host, as most stores but Amazon's want it. */
    @WithDefault("false")
    boolean pathStyle();
}
