package org.marquee.image.store;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Makes the client of a bucket's store. */
final class S3Connection {
    private S3Connection() {}

    /** The store of the settings, which are known to go together. */
    static S3MediaStore open(S3Config config, S3Limits limits) {
        return new S3MediaStore(client(config, limits), config.bucket().orElseThrow(), limits);
    }

    private static S3Client client(S3Config config, S3Limits limits) {
        var builder = S3Client.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .forcePathStyle(config.pathStyle())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(limits.connect())
                        .socketTimeout(limits.attempt()))
                .overrideConfiguration(patience(limits))
                // The JDK's client waits five seconds for stores that ignore it.
                .serviceConfiguration(
                        S3Configuration.builder().expectContinueEnabled(false).build())
                // Newer than most stores. What is put has Content-MD5, which all of them check.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static ClientOverrideConfiguration patience(S3Limits limits) {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(limits.attempt())
                .apiCallTimeout(limits.total())
                .retryStrategy(StandardRetryStrategy.builder()
                        .maxAttempts(limits.attempts())
                        .build())
                .build();
    }

    private static AwsCredentialsProvider credentials(S3Config config) {
        if (config.accessKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                config.accessKey().orElseThrow(), config.secretKey().orElseThrow()));
    }
}
