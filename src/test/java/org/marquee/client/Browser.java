package org.marquee.client;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium without a window, with a profile that is new each time. It knows the names of hosts that it is told, and no others. */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "chrome-headless-shell");

    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final Path FOLDER = Path.of("target", "clients", "browser").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final int PATIENCE_IN_SECONDS = 60;

    private final Process process;
    private final DevTools tools;

    /** @param hosts where they are, such as {@code localhost:8080} */
    Browser(Map<String, String> hosts) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var log = Files.createTempFile(FOLDER, "browser", ".log");
        process = new ProcessBuilder(command(hosts))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        tools = new DevTools(address(log));
    }

    /** The one of this machine, found as a shell would. */
    public static Optional<Path> installed() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.concat(
                        NAMES.stream().flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name))),
                        ELSEWHERE.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Tab open() {
        var target = tools.send("", "Target.createTarget", Map.of("url", "about:blank"));
        var session = tools.send(
                "",
                "Target.attachToTarget",
                Map.of("targetId", target.get("targetId").asText(), "flatten", true));
        return new Tab(tools, session.get("sessionId").asText());
    }

    private static List<String> command(Map<String, String> hosts) throws IOException {
        var rules = new ArrayList<String>();
        hosts.forEach((name, place) -> rules.add("MAP %s:80 %s".formatted(name, place)));
        rules.add("MAP * ~NOTFOUND");
        var command = new ArrayList<>(List.of(
                installed().orElseThrow().toString(),
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-features=HttpsUpgrades",
                "--hide-scrollbars",
                "--no-first-run",
                "--lang=en",
                "--remote-debugging-port=0",
                "--user-data-dir=" + Files.createTempDirectory(FOLDER, "profile"),
                "--host-resolver-rules=" + String.join(",", rules)));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox"); // which root can't have
        }
        command.add("about:blank");
        return command;
    }

    private URI address(Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_IN_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive()) {
            var listening = LISTENING.matcher(Files.readString(log));
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        return fail("The browser did not start:\n" + Files.readString(log));
    }

    @Override
    public void close() {
        tools.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
