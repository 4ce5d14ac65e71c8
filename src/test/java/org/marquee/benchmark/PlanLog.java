package org.marquee.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The log of a PostgreSQL that tells of each statement how it was executed. */
final class PlanLog {
    /** What a connection says so that the server tells; only the administrator may. */
    static final String SETTINGS = "load 'auto_explain'; set auto_explain.log_min_duration = 0;"
            + " set auto_explain.log_analyze = on; set auto_explain.log_buffers = on; set auto_explain.log_format = json;"
            + " set auto_explain.log_nested_statements = on; set random_page_cost = 1.1";

    private static final String FIRST_LINE = " ms  plan:";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path file;
    private long read;

    PlanLog(Path file) throws IOException {
        this.file = file;
        this.read = Files.size(file);
    }

    /** @param root with the statement beside it */
    record Explained(String statement, PlanNode root) {}

    /** Those of the statements since the last time. */
    List<Explained> next() throws IOException {
        var plans = new ArrayList<Explained>();
        StringBuilder json = null;
        for (var line : (Iterable<String>) Stream.concat(unread().lines(), Stream.of(""))::iterator) {
            // All lines of a message but its first begin with a tab.
            if (json != null && line.startsWith("\t")) {
                json.append(line);
                continue;
            }
            if (json != null) {
                plans.add(explained(json.toString()));
            }
            json = line.endsWith(FIRST_LINE) ? new StringBuilder() : null;
        }
        return plans;
    }

    private Explained explained(String json) throws IOException {
        var plan = mapper.readTree(json);
        return new Explained(plan.path("Query Text").asText(), new PlanNode(plan.path("Plan")));
    }

    private String unread() throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) (log.length() - read)];
            log.seek(read);
            log.readFully(bytes);
            read += bytes.length;
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
