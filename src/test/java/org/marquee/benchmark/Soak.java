package org.marquee.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Everything at once for a while, in little memory: the five requests, also compressed and repeated with what the reader has, random
 * ones that nothing can answer from a cache, and editors and moderators meanwhile. Does anything grow?
 */
final class Soak {
    private static final Logger LOG = Logger.getLogger(Soak.class);
    private static final String FLAGS = "-Xmx512m";
    private static final String CACHE = "64M";
    private static final int READERS = 16;
    private static final int SAMPLES = 60;
    private static final int LEAST_SECONDS = 2;
    private static final int RANDOM_REQUESTS = 2000;

    private final Options options;

    Soak(Options options) {
        this.options = options.with(FLAGS);
    }

    void run() throws IOException, InterruptedException, SQLException {
        var archive = Archive.of(Options.USUAL_REVIEWS, options);
        var others = Executors.newCachedThreadPool();
        try (var program = archive.open(CACHE)) {
            var database = Database.in(archive.directory);
            var paths = mixed(Requests.of(database));
            var end = System.nanoTime() + options.soak().toNanos();
            others.submit(() -> load(new Target(program.port, READERS, paths, false)));
            others.submit(() -> load(new Target(program.port, READERS, paths, true)));
            others.submit(new Revalidation(program, paths, end));
            others.submit(new Newsroom(program, database, end));
            print(watch(program, database, end));
        } finally {
            others.shutdownNow();
        }
    }

    private Outcome load(Target target) throws IOException, InterruptedException {
        return Load.best().run(target, (int) options.soak().toSeconds());
    }

    private static List<String> mixed(Requests requests) {
        var random = new Random(1);
        var misses = IntStream.range(0, RANDOM_REQUESTS)
                .mapToObj(number -> "/api/v1/reviews?limit=%d&page=%d&ratingMin=%d"
                        .formatted(1 + random.nextInt(20), 1 + random.nextInt(40), 1 + random.nextInt(5)));
        var all = new ArrayList<>(Stream.of(
                        requests.review(),
                        Collections.nCopies(
                                RANDOM_REQUESTS / 2, requests.newest().get(0)),
                        requests.filtered(),
                        requests.comments(),
                        requests.search())
                .flatMap(List::stream)
                .toList());
        all.addAll(misses.toList());
        Collections.shuffle(all, random);
        return all;
    }

    private List<Vitals> watch(JavaProcess program, Database database, long end)
            throws IOException, InterruptedException {
        var pause = Math.max(LEAST_SECONDS, options.soak().toSeconds() / SAMPLES);
        var samples = new ArrayList<Vitals>();
        while (System.nanoTime() < end - LEAST_SECONDS * 1_000_000_000L) {
            Thread.sleep(pause * 1000);
            samples.add(Vitals.of(program.process.pid(), database.pid()));
            LOG.info(samples.get(samples.size() - 1));
        }
        return samples;
    }

    private static void print(List<Vitals> samples) {
        var lines = new ArrayList<String>();
        lines.add("| | first third | last third | growth per hour |");
        lines.add("|---|---:|---:|---:|");
        for (var vital : Vitals.Kind.values()) {
            lines.add("| %s | %.0f | %.0f | %.1f |"
                    .formatted(
                            vital.title,
                            Slope.mean(samples.subList(0, samples.size() / 3), vital.number),
                            Slope.mean(samples.subList(2 * samples.size() / 3, samples.size()), vital.number),
                            Slope.perHour(samples.subList(samples.size() / 3, samples.size()), vital.number)));
        }
        LOG.info("\n" + String.join("\n", lines));
    }

    static <T> T any(List<T> things) {
        return things.get(ThreadLocalRandom.current().nextInt(things.size()));
    }
}
