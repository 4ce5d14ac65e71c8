package org.marquee.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.marquee.benchmark.Contest.Measurement;

/** What was measured as tables in Markdown: medians of the rounds. */
final class Report {
    private final Contest contest;
    private final List<String> lines = new ArrayList<>();

    Report(Contest contest) {
        this.contest = contest;
    }

    Report measured() {
        lines.add("| | req/s | p50 ms | p99 ms | statements | bytes | µs of the server | µs of PostgreSQL | errors |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        contest.measured()
                .forEach((entrant, rounds) ->
                        lines.add("| %s, %d connections | %.0f | %.2f | %.2f | %.2f | %.0f | %.0f | %.0f | %.0f |"
                                .formatted(
                                        entrant.name(),
                                        entrant.target().connections(),
                                        median(rounds, one -> one.outcome().perSecond()),
                                        median(rounds, one -> one.outcome().p50Millis()),
                                        median(rounds, one -> one.outcome().p99Millis()),
                                        median(rounds, Measurement::statements),
                                        median(rounds, Measurement::bytes),
                                        median(rounds, Measurement::serverMicros),
                                        median(rounds, Measurement::databaseMicros),
                                        median(rounds, one -> one.outcome().errors()))));
        lines.add("");
        lines.add("| figure | at least | is | by CPU time | |");
        lines.add("|---|---:|---:|---:|---|");
        return this;
    }

    /** How often one answers while the other does once, round by round; and how much of the machine the other takes for each. */
    Report ratio(String what, String one, String other, double least) {
        var ones = contest.of(one);
        var others = contest.of(other);
        if (!ones.isEmpty() && !others.isEmpty()) {
            var bySpeed = medianOf(IntStream.range(0, ones.size())
                    .mapToDouble(round -> ones.get(round).outcome().perSecond()
                            / others.get(round).outcome().perSecond())
                    .toArray());
            var byWork = medianOf(IntStream.range(0, ones.size())
                    .mapToDouble(round -> work(others.get(round)) / work(ones.get(round)))
                    .toArray());
            lines.add("| %s | %.2f | %.2f | %.2f | %s |"
                    .formatted(what, least, bySpeed, byWork, verdict(bySpeed >= least)));
        }
        return this;
    }

    Report slowest(String what, String name, double most) {
        var rounds = contest.of(name);
        if (!rounds.isEmpty()) {
            var slowest = median(rounds, one -> one.outcome().p99Millis());
            lines.add("| %s | below %.0f | %.1f | | %s |".formatted(what, most, slowest, verdict(slowest < most)));
        }
        return this;
    }

    Report say(String line) {
        lines.add(line);
        return this;
    }

    String text() {
        return String.join("\n", lines);
    }

    private static double work(Measurement measurement) {
        return measurement.serverMicros() + measurement.databaseMicros();
    }

    private static String verdict(boolean isReached) {
        return isReached ? "reached" : "**not reached**";
    }

    private static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> number) {
        return medianOf(rounds.stream().mapToDouble(number).toArray());
    }

    private static double medianOf(double[] numbers) {
        var sorted = Arrays.stream(numbers).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
