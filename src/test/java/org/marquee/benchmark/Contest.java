package org.marquee.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Measures all in turn, and that again: what slows the machine for a while slows them all. */
final class Contest {
    private static final Logger LOG = Logger.getLogger(Contest.class);

    /** After so many requests, the compilers of the JVM have most of their work behind them. */
    private static final long WARM = 10_000;

    private static final int WARM_UP_SECONDS = 5;
    private static final int MOST_WARM_UP = 8;

    private final Load load;
    private final Options options;
    private final Map<Entrant, List<Measurement>> measured = new LinkedHashMap<>();

    Contest(Load load, Options options) {
        this.load = load;
        this.options = options;
    }

    /**
     * One who takes part.
     *
     * @param name of the row
     */
    record Entrant(String name, JavaProcess server, Database database, Target target) {}

    /** @param statements for each request; those of other jobs of the program may be among them */
    record Measurement(Outcome outcome, double statements, double bytes, double serverMicros, double databaseMicros) {}

    void enter(String name, JavaProcess server, Database database, int connections, List<String> paths) {
        enter(name, server, database, new Target(server.port, connections, paths, false));
    }

    void enterCompressed(String name, JavaProcess server, Database database, int connections, List<String> paths) {
        enter(name, server, database, new Target(server.port, connections, paths, true));
    }

    private void enter(String name, JavaProcess server, Database database, Target target) {
        measured.put(new Entrant(name, server, database, target), new ArrayList<>());
    }

    void run() throws IOException, InterruptedException, SQLException {
        for (var entrant : measured.keySet()) {
            warmUp(entrant);
        }
        for (int round = 1; round <= options.rounds(); round++) {
            for (var entrant : measured.keySet()) {
                var measurement = measure(entrant);
                measured.get(entrant).add(measurement);
                LOG.infof("Round %d, %s: %.0f/s", round, entrant.name, measurement.outcome.perSecond());
            }
        }
    }

    private void warmUp(Entrant entrant) throws IOException, InterruptedException {
        long asked = 0;
        for (int slice = 0; slice < MOST_WARM_UP && (slice == 0 || asked < WARM); slice++) {
            asked += load.run(entrant.target, WARM_UP_SECONDS).requests();
        }
    }

    private Measurement measure(Entrant entrant) throws IOException, InterruptedException, SQLException {
        var server = entrant.server.cpuNanos();
        var database = entrant.database.cpuNanos();
        var statements = entrant.database.statements();
        var outcome = load.run(entrant.target, options.seconds());
        return new Measurement(
                outcome,
                (entrant.database.statements() - statements) / (double) outcome.requests(),
                outcome.bytes() / (double) outcome.requests(),
                micros(entrant.server.cpuNanos() - server, outcome),
                micros(entrant.database.cpuNanos() - database, outcome));
    }

    private static double micros(long nanos, Outcome outcome) {
        return nanos / 1e3 / outcome.requests();
    }

    Map<Entrant, List<Measurement>> measured() {
        return measured;
    }

    List<Measurement> of(String name) {
        return measured.entrySet().stream()
                .filter(entry -> entry.getKey().name.equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }
}
