package org.marquee.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marquee.testkit.Api;
import org.marquee.testkit.Form;

/** The requests of {@code openapi/examples.http}, as an editor's HTTP client runs them: in order, each from the answers before it. */
final class HttpExamples {
    static final Path FILE = Path.of("openapi/examples.http");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern SET = Pattern.compile("@(\\w+) = (.*)");
    private static final Pattern IN_DAYS = Pattern.compile("\\$datetime iso8601 (\\d+) d");
    private static final Pattern INCLUDED = Pattern.compile("(?m)^< (\\S+)");
    private static final String NAME = "# @name ";

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, byte[]> sent = new HashMap<>();
    private final Map<String, Response> answers = new HashMap<>();

    /** @param given variables that stand for those that the file asks its reader to fill in */
    HttpExamples(Map<String, String> given) {
        variables.putAll(given);
    }

    /** The names of the requests, in order. */
    static List<String> names() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith(NAME))
                .map(line -> line.substring(NAME.length()))
                .toList();
    }

    /** Sends all of them. */
    Map<String, Response> run() throws IOException {
        var name = "";
        List<String> request = new ArrayList<>();
        for (var line : Files.readAllLines(FILE)) {
            var set = SET.matcher(line);
            if (line.startsWith("###") || set.matches()) {
                send(name, request);
                request.clear();
                name = "";
            }
            if (set.matches()) {
                variables.computeIfAbsent(set.group(1), any -> filled(set.group(2)));
            } else if (line.startsWith(NAME)) {
                name = line.substring(NAME.length());
            } else if (!line.startsWith("#")) {
                request.add(line);
            }
        }
        send(name, request);
        return answers;
    }

    /** The bodies that went out with them, by their names. */
    Map<String, byte[]> sent() {
        return Map.copyOf(sent);
    }

    private void send(String name, List<String> lines) {
        if (name.isEmpty()) {
            return;
        }
        var line = filled(lines.get(0)).split(" ", 2);
        var request = Form.asTheyAre(Api.anonymous()).urlEncodingEnabled(false);
        int at = 1;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            var header = filled(lines.get(at)).split(": ", 2);
            request.header(header[0], header[1]);
        }
        var body = body(lines.subList(at, lines.size()));
        if (body.length > 0) {
            sent.put(name, body);
        }
        answers.put(name, (body.length == 0 ? request : request.body(body)).request(line[0], line[1]));
    }

    /** Lines of a form end as those of its head do; a line that begins with {@code <} stands for the file that it names. */
    private byte[] body(List<String> lines) {
        var isForm = lines.stream().anyMatch(line -> line.startsWith("< "));
        var body = new ByteArrayOutputStream();
        var text = filled(String.join(isForm ? "\r\n" : "\n", lines).strip());
        var file = INCLUDED.matcher(text);
        var end = 0;
        for (; file.find(); end = file.end()) {
            body.writeBytes(text.substring(end, file.start()).getBytes(UTF_8));
            body.writeBytes(read(FILE.resolveSibling(file.group(1))));
        }
        body.writeBytes((text.substring(end) + (isForm ? "\r\n" : "")).getBytes(UTF_8));
        return body.toByteArray();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(known(found.group(1))));
    }

    private String known(String variable) {
        var value = value(variable);
        assertNotNull(
                value,
                () -> variable + " is not in "
                        + Optional.ofNullable(answers.get(variable.replaceFirst("[.].*", "")))
                                .map(Response::asString));
        return value;
    }

    private String value(String variable) {
        if (variable.equals("$guid")) {
            return UUID.randomUUID().toString();
        }
        var inDays = IN_DAYS.matcher(variable);
        if (inDays.matches()) {
            return Instant.now()
                    .plus(Duration.ofDays(Long.parseLong(inDays.group(1))))
                    .toString();
        }
        var path = variable.split("\\.", 4);
        return path.length < 4
                ? variables.get(variable)
                : path[2].equals("headers")
                        ? answers.get(path[0]).header(path[3])
                        : answers.get(path[0]).jsonPath().getString(path[3]);
    }
}
