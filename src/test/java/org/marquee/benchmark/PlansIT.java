package org.marquee.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How PostgreSQL really executes what delivery asks it for, with many rows: run by {@code -Dbenchmark.plans=true}. Each request is
 * repeated until the server would plan for all values alike.
 */
@EnabledIfSystemProperty(named = "benchmark.plans", matches = "true")
class PlansIT {
    private static final Logger LOG = Logger.getLogger(PlansIT.class);

    /** The driver prepares a statement at the fifth time, and PostgreSQL looks at the values of five more. */
    private static final int REPETITIONS = 12;

    private static final int LARGE_TABLE = 1000;
    private static final int MANY_TO_SORT = 1000;

    private static final String SYNC = "/api/v1/sync?limit=100";

    /** Of the walk through all content, each of so many pages is looked at. */
    private static final int STEP = 40;

    private final Options options = Options.ofSystemProperties();
    private final ObjectMapper mapper = new ObjectMapper();
    private final List<String> faults = new ArrayList<>();
    private final TreeMap<String, String> costs = new TreeMap<>();
    private Set<String> largeTables = Set.of();

    @Test
    void delivery_reads_no_large_table_as_a_whole_and_sorts_no_more_than_it_shows()
            throws IOException, InterruptedException, SQLException {
        var archive = Archive.of(options.reviews(), options);
        try (var keeper = archive.open("0")) {
            var database = Database.in(archive.directory);
            largeTables = new HashSet<>(
                    database.column("select relname from pg_class where relkind = 'r' and reltuples > " + LARGE_TABLE));
            try (var program = archive.openExplaining(database)) {
                var log = new PlanLog(archive.directory.resolve("postgresql").resolve("postgres.log"));
                for (var path : DeliveryRequests.of(database)) {
                    try {
                        check(program, log, path);
                        for (var deep : deepest(program, path)) {
                            check(program, log, deep);
                        }
                    } catch (IllegalStateException refused) {
                        faults.add(refused.getMessage());
                    }
                }
            }
        }
        LOG.info("\n" + String.join("\n", costs.values()));
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    private void check(JavaProcess program, PlanLog log, String path) throws IOException, InterruptedException {
        log.next();
        for (int left = REPETITIONS; left > 0; left--) {
            program.get(path);
        }
        var plans = log.next();
        assertFalse(plans.isEmpty(), "No statement was told of for " + path);
        var found = new HashSet<String>();
        plans.forEach(plan -> check(plan.root(), found));
        found.stream()
                .filter(fault -> !Allowance.covers(path, fault))
                .forEach(fault -> faults.add(path + ": " + fault));
        var last = plans.get(plans.size() - 1).root();
        var slowest = plans.stream().map(PlanLog.Explained::root).mapToDouble(PlanNode::millis);
        costs.put(
                path,
                "%s: %d pages, %.1f ms, at most %.1f ms %s"
                        .formatted(
                                path, last.pages(), last.millis(), slowest.max().orElse(0), found));
    }

    private void check(PlanNode root, Set<String> found) {
        root.all().filter(PlanNode::wasRun).forEach(node -> {
            if (node.kind().equals("Seq Scan") && largeTables.contains(node.table())) {
                found.add("reads all of " + node.table());
            }
            if (node.kind().endsWith("Sort")) {
                var sorted = node.children().mapToLong(PlanNode::rows).sum();
                if (sorted > MANY_TO_SORT) {
                    found.add("sorts " + sorted + " rows");
                }
            }
        });
    }

    /** The last page by its number, as far as numbers lead, and the one behind it by its cursor. */
    private List<String> deepest(JavaProcess program, String path) throws IOException, InterruptedException {
        if (!path.startsWith("/api/v1/")) {
            return path.endsWith(".json") ? behind(program, path) : List.of();
        }
        if (path.startsWith(SYNC)) {
            return walk(program);
        }
        var first = mapper.readTree(program.get(path).body()).path("page");
        if (first.path("next").isNull() || first.path("next").isMissingNode()) {
            return List.of();
        }
        var total = mapper.readTree(program.get(with(path, "withTotal=true")).body())
                .path("page")
                .path("total")
                .asInt();
        var page = Math.max(1, Math.min(1000, total / first.path("limit").asInt() - 1));
        var numbered = with(path, "page=" + page);
        var next = mapper.readTree(program.get(numbered).body()).path("page").path("next");
        return next.isNull()
                ? List.of(numbered)
                : List.of(numbered, with(path, "cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8)));
    }

    /** The next part of a feed, as far as there is one. */
    private List<String> behind(JavaProcess program, String path) throws IOException, InterruptedException {
        var next = mapper.readTree(program.get(path).body()).path("next_url").asText();
        return next.isEmpty() ? List.of() : List.of(next.replaceFirst("^https?://[^/]+", ""));
    }

    /** Some steps on the way through all content, and what has changed at its end. */
    private List<String> walk(JavaProcess program) throws IOException, InterruptedException {
        var steps = new ArrayList<String>();
        var page = mapper.readTree(program.get(SYNC).body());
        for (int step = 0; page.path("hasMore").asBoolean(); step++) {
            var next = SYNC + "&token=" + page.path("nextToken").asText();
            page = mapper.readTree(program.get(next).body());
            if (step % STEP == 0) {
                steps.add(next);
            }
        }
        steps.add(SYNC + "&token=" + page.path("nextToken").asText());
        return steps;
    }

    private static String with(String path, String parameter) {
        return path.contains(parameter) ? path : path + (path.contains("?") ? "&" : "?") + parameter;
    }
}
