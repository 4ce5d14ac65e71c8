package org.marquee.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.marquee.faults.Caller.Answer;

/** Several who ask at once, one thing after the other, and remember how they were answered. */
final class Crowd implements AutoCloseable {
    /** Answers that nobody expects, and none at all. */
    final Queue<String> strange = new ConcurrentLinkedQueue<>();

    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Duration pause;
    private volatile boolean isOver;

    /** @param since when it was asked, in nanoseconds */
    record Visit(long since, boolean isDone, Duration took) {}

    interface Question {
        Answer ask(int turn) throws IOException;
    }

    Crowd(int many, Duration pause, Question question) {
        this.pause = pause;
        for (int i = 0; i < many; i++) {
            var first = i;
            var thread = new Thread(() -> askOn(first, question), "crowd-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void askOn(int first, Question question) {
        for (int turn = first; !isOver; turn++) {
            var since = System.nanoTime();
            try {
                remember(since, question.ask(turn));
                Thread.sleep(pause.toMillis());
            } catch (IOException e) {
                strange.add(e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void remember(long since, Answer answer) {
        visits.add(new Visit(since, answer.isDone(), answer.took()));
        if (!answer.isDone() && !answer.isUnavailable()) {
            strange.add(answer.toString());
        }
    }

    /** Those that began between these two moments. */
    List<Visit> between(long begin, long end) {
        return visits.stream()
                .filter(visit -> visit.since() >= begin && visit.since() < end)
                .toList();
    }

    /** How long after this moment the last one began that was refused. */
    Duration untilAllIsWell(long begin) {
        return visits.stream()
                .filter(visit -> visit.since() >= begin && !visit.isDone())
                .map(visit -> Duration.ofNanos(visit.since() - begin).plus(visit.took()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** @param percent 100 for the slowest of all */
    static Duration percentile(List<Visit> visits, int percent) {
        return percentileOf(visits.stream().map(Visit::took).toList(), percent);
    }

    static Duration percentileOf(List<Duration> all, int percent) {
        var sorted = all.stream().sorted().toList();
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }

    @Override
    public void close() throws InterruptedException {
        isOver = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
