package org.marquee.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marquee.client.Browser;
import org.marquee.testkit.OpenApiContract;

/** The reference as a browser draws it, on machines that have one. */
@QuarkusTest
class ReferenceInBrowserTest {
    @Test
    void every_operation_is_drawn_and_nothing_is_complained_of(@TempDir Path folder) throws Exception {
        var browser = Browser.installed();
        assumeTrue(browser.isPresent(), "No Chromium is on the path: what the reference looks like is not checked");
        var complaints = folder.resolve("complaints.txt");
        var page = folder.resolve("page.html");
        var process = new ProcessBuilder(
                        browser.get().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--enable-logging=stderr",
                        "--virtual-time-budget=60000",
                        "--dump-dom",
                        "http://localhost:" + RestAssured.port + "/docs")
                .redirectOutput(page.toFile())
                .redirectError(complaints.toFile())
                .start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "The browser has not drawn the reference in time");
        } finally {
            process.destroyForcibly().waitFor();
        }
        var drawn = Files.readString(page);
        assertTrue(drawn.contains("data-drawn=\"true\""), () -> drawn.substring(0, Math.min(2000, drawn.length())));
        assertEquals(List.of(), missing(drawn));
        var console = new String(Files.readAllBytes(complaints), UTF_8)
                .lines()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        assertEquals(List.of(), console);
    }

    private static List<String> missing(String drawn) throws IOException {
        return new ObjectMapper()
                        .readTree(OpenApiContract.DOCUMENT_OF_THIS_BUILD.toFile())
                        .path("paths")
                        .findValues("operationId")
                        .stream()
                        .map(JsonNode::asText)
                        .filter(id -> !drawn.contains("operation/" + id + "\""))
                        .toList();
    }
}
