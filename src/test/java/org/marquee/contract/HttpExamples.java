package org.marquee.contract;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marquee.testkit.Api;

/** The requests of {@code openapi/examples.http}, as an editor's HTTP client runs them: in order, each from the answers before it. */
final class HttpExamples {
    static final Path FILE = Path.of("openapi/examples.http");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern SET = Pattern.compile("@(\\w+) = (.*)");
    private static final Pattern IN_DAYS = Pattern.compile("\\$datetime iso8601 (\\d+) d");
    private static final String NAME = "# @name ";

    private final Map<String, String> variables = new HashMap<>();
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

    private void send(String name, List<String> lines) {
        if (name.isEmpty()) {
            return;
        }
        var line = filled(lines.get(0)).split(" ", 2);
        var request = Api.anonymous().urlEncodingEnabled(false);
        int at = 1;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            var header = filled(lines.get(at)).split(": ", 2);
            request.header(header[0], header[1]);
        }
        var body = filled(String.join("\n", lines.subList(at, lines.size())).strip());
        answers.put(name, (body.isEmpty() ? request : request.body(body)).request(line[0], line[1]));
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
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
                        : answers.get(path[0]).path(path[3]);
    }
}
