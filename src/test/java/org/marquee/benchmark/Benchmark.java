package org.marquee.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The table of README.md, section "How fast". */
public final class Benchmark {
    private static final Logger LOG = Logger.getLogger(Benchmark.class);

    /** What a page with many readers has open; and for lists that are made anew each time, few. */
    private static final int MANY = 32;

    private static final int FEW = 8;
    private static final String OFF = "0";

    private final Options options;
    private final Load load;

    private Benchmark(Options options) throws IOException, InterruptedException {
        this.options = options;
        this.load = Load.best();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var options = Options.ofSystemProperties();
        if (options.soak().equals(Duration.ZERO)) {
            new Benchmark(options).compare();
        } else {
            new Soak(options).run();
        }
        System.exit(0);
    }

    private void compare() throws IOException, InterruptedException, SQLException {
        var archive = Archive.of(Options.USUAL_REVIEWS, options);
        try (var uncached = archive.open(OFF)) {
            var database = Database.in(archive.directory);
            var requests = Requests.of(database);
            var known = requests.review().get(0);
            Preparation.await(uncached, database, requests.review());
            try (var cached = archive.openBeside(database, options.cacheSize());
                    var memory = memory(database, cached, requests);
                    var row = BareProcess.start("row", database, options, known);
                    var joins = BareProcess.start("joins", database, options, known)) {
                var contest = new Contest(load, options);
                enter(contest, "uncached", uncached, database, requests);
                enter(contest, "cached", cached, database, requests);
                contest.enterCompressed("R1 cached, gzip", cached, database, MANY, requests.review());
                // Not right before the other bare server, which its connections would be missing.
                contest.enter("R1 by one row", row, database, MANY, requests.review());
                contest.enter("R1 from memory", memory, database, MANY, requests.review());
                contest.enter("R2 from memory", memory, database, MANY, requests.newest());
                contest.enter("R4 from memory", memory, database, MANY, requests.comments());
                contest.enter("R1 by joins", joins, database, MANY, requests.review());
                runBesideLarger(contest);
                print(contest);
            }
        }
    }

    /** Knows what the program answers, whose cache is full of it then. */
    private JavaProcess memory(Database database, JavaProcess cached, Requests requests)
            throws IOException, InterruptedException, SQLException {
        Documents.write(database, cached, requests.answeredFromMemory());
        return BareProcess.start("memory", database, options, requests.review().get(0));
    }

    private void enter(Contest contest, String how, JavaProcess server, Database database, Requests requests)
            throws InterruptedException {
        contest.enter("R1 " + how, server, database, MANY, requests.review());
        contest.enter("R2 " + how, server, database, MANY, requests.newest());
        contest.enter("R3 " + how, server, database, FEW, requests.filtered());
        contest.enter("R4 " + how, server, database, MANY, requests.comments());
        if (server.status(requests.search().get(0)) == 200) {
            contest.enter("R5 " + how, server, database, FEW, requests.search());
        }
    }

    private void runBesideLarger(Contest contest) throws IOException, InterruptedException, SQLException {
        if (options.reviews() == Options.USUAL_REVIEWS) {
            contest.run();
            return;
        }
        var archive = Archive.of(options.reviews(), options);
        try (var larger = archive.open(OFF)) {
            var database = Database.in(archive.directory);
            var reviews = Requests.of(database).review();
            Preparation.await(larger, database, reviews);
            contest.enter("R1 uncached, larger", larger, database, MANY, reviews);
            contest.run();
        }
    }

    private void print(Contest contest) {
        var report = new Report(contest)
                .say("%d reviews, JDK %s with %s, load by %s; %d rounds of %d s."
                        .formatted(
                                Options.USUAL_REVIEWS,
                                Runtime.version().feature(),
                                options.jvm(),
                                load.name(),
                                options.rounds(),
                                options.seconds()))
                .say("")
                .measured();
        for (var request : List.of("R1", "R2", "R4")) {
            report.ratio(request + " cached / from memory", request + " cached", request + " from memory", 0.85);
        }
        report.ratio("R1 uncached / by one row", "R1 uncached", "R1 by one row", 0.6)
                .ratio("R1 uncached / by joins", "R1 uncached", "R1 by joins", 1.5)
                .ratio("R1 cached, gzip / plain", "R1 cached, gzip", "R1 cached", 0.8)
                .ratio("R1 with %d reviews".formatted(options.reviews()), "R1 uncached, larger", "R1 uncached", 0.9);
        Stream.of("R3", "R5").forEach(one -> report.slowest(one + " uncached, p99 in ms", one + " uncached", 60));
        LOG.info("\n" + report.text());
    }
}
