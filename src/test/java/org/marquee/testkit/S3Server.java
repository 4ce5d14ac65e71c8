package org.marquee.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A store for buckets that checks who asks; a process of its own, started once, which keeps all in memory. */
public final class S3Server {
    public static final String ACCESS_KEY = "test-access-key";
    public static final String SECRET_KEY = "test-secret-key";

    private static final Path FOLDER = Path.of("target", "s3").toAbsolutePath();
    private static final Path PROGRAM = FOLDER.resolve("s3proxy.jar");
    private static final Path LOG = FOLDER.resolve("s3proxy.log");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern STARTED = Pattern.compile("Started ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private static final Map<String, String> SETTINGS = Map.of(
            "s3proxy.endpoint", "http://127.0.0.1:0",
            "s3proxy.authorization", "aws-v2-or-v4",
            "s3proxy.identity", ACCESS_KEY,
            "s3proxy.credential", SECRET_KEY,
            "jclouds.provider", "transient");

    private final int port;

    private S3Server(int port) {
        this.port = port;
    }

    /** The one of all tests. */
    public static S3Server running() {
        return Running.ONE;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    /** Makes an empty bucket. */
    public void create(String bucket) {
        try (var client = client()) {
            client.createBucket(create -> create.bucket(bucket));
        }
    }

    /** Asks the server directly, with nothing of ours between. */
    public S3Client client() {
        return S3Client.builder()
                .endpointOverride(endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static S3Server start() {
        if (Files.notExists(PROGRAM)) {
            fail(PROGRAM + " is missing: `mvn process-test-resources` fetches it");
        }
        try {
            var process = launch();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "s3-stop"));
            return new S3Server(awaitPort(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int awaitPort(Process process) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            var started = STARTED.matcher(Files.readString(LOG));
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
            Thread.sleep(20);
        }
        return fail("The S3 server did not start in %s:\n%s".formatted(PATIENCE, end(Files.readAllLines(LOG))));
    }

    private static Process launch() throws IOException {
        var settings = FOLDER.resolve("s3proxy.properties");
        Files.write(
                settings,
                SETTINGS.entrySet().stream().map(Map.Entry::toString).sorted().toList());
        Files.deleteIfExists(LOG);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m");
        var builder = new ProcessBuilder(java);
        builder.command().addAll(options);
        builder.command().addAll(List.of("-jar", PROGRAM.toString(), "--properties", settings.toString()));
        return builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
    }

    private static String end(List<String> log) {
        return String.join("\n", log.subList(Math.max(0, log.size() - 5), log.size()));
    }

    private static final class Running {
        private static final S3Server ONE = start();
    }
}
