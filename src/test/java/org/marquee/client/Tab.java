package org.marquee.client;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A tab, looked at and used as people do. */
final class Tab {
    private static final int PATIENCE_IN_SECONDS = 30;

    private final DevTools tools;
    private final String session;
    private int width;

    Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        List.of("Page.enable", "Runtime.enable", "Log.enable").forEach(method -> send(method, Map.of()));
    }

    void resize(int width, int height) {
        this.width = width;
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void open(String address) {
        send("Page.navigate", Map.of("url", address));
        await("location.href === '%s' && document.querySelector('main:not([aria-busy])') !== null".formatted(address));
    }

    /** What the expression is in the page. */
    JsonNode ask(String expression) {
        var parameters = Map.of("expression", expression, "returnByValue", true, "awaitPromise", true);
        var answer = send("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            fail(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    String text(String selector) {
        return ask("document.querySelector('%s')?.innerText ?? ''".formatted(selector))
                .asText();
    }

    List<String> texts(String selector) {
        var texts = new ArrayList<String>();
        ask("[...document.querySelectorAll('%s')].map(one => one.innerText)".formatted(selector))
                .forEach(text -> texts.add(text.asText()));
        return texts;
    }

    void await(String condition) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_IN_SECONDS);
        while (!ask("Boolean(%s)".formatted(condition)).asBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("Waited in vain for %s at:%n%s%n%s".formatted(condition, text("body"), complaints()));
            }
            Thread.onSpinWait();
        }
    }

    void focus(String selector) {
        ask("document.querySelector('%s').focus()".formatted(selector));
    }

    /** Writes where the focus is, as a keyboard would. */
    void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    void press(Key key) {
        var stroke = new HashMap<String, Object>(
                Map.of("key", key.name, "code", key.name, "windowsVirtualKeyCode", key.code));
        stroke.put("type", "keyDown");
        stroke.put("text", key.text);
        send("Input.dispatchKeyEvent", stroke);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key.name, "code", key.name));
    }

    /** The whole page, with all its pictures. */
    void photograph(Path file) throws IOException {
        resize(width, ask("document.documentElement.scrollHeight").asInt());
        await("[...document.images].every(image => image.complete)");
        var picture = send("Page.captureScreenshot", Map.of("format", "png"));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture.get("data").asText()));
    }

    /** What the browser found fault with: scripts, markup, the security policy. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        tools.events(session, "Runtime.exceptionThrown").forEach(event -> complaints.add(event.toString()));
        tools.events(session, "Log.entryAdded").stream()
                .map(event -> event.path("entry"))
                .filter(entry -> entry.path("level").asText().matches("error|warning"))
                .forEach(entry -> complaints.add(
                        entry.path("text").asText() + " " + entry.path("url").asText()));
        return complaints;
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return tools.send(session, method, parameters);
    }

    enum Key {
        TAB("Tab", 9, ""),
        ENTER("Enter", 13, "\r");

        private final String name;
        private final int code;
        private final String text;

        Key(String name, int code, String text) {
            this.name = name;
            this.code = code;
            this.text = text;
        }
    }
}
