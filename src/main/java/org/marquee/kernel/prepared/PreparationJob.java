package org.marquee.kernel.prepared;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.marquee.kernel.job.KeepsTrying;

/**
 * Takes away the answers that have changed, and makes those that were asked for. One instance at a time: see {@link
 * PreparedThings#takeTurn}. Nothing waits for it; what is not prepared is read as it is.
 */
@Singleton
public class PreparationJob {
    /** One transaction should not take long. */
    private static final int AT_ONCE = 20;

    /** Nor should a turn: the processors are for readers first. What is left is for the next turn, which comes soon. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final PreparedAnswers answers;
    private final Wanted wanted;
    private final Edition edition;
    private final List<Maker> makers;

    PreparationJob(PreparedAnswers answers, Wanted wanted, Edition edition, @All List<Maker> makers) {
        this.answers = answers;
        this.wanted = wanted;
        this.edition = edition;
        this.makers = makers;
    }

    /** The interval is no setting for operators: tests turn it off, and take the turns themselves. */
    @Scheduled(
            identity = "prepared-answers",
            every = "{marquee.prepared-answers.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @KeepsTrying("Answers could not be prepared, and are made as they are asked for")
    public void turn() {
        while (QuarkusTransaction.requiringNew().call(this::sweep)) {
            Log.debug("There are more answers that have changed");
        }
        var began = System.nanoTime();
        while (QuarkusTransaction.requiringNew().call(this::prepare) && System.nanoTime() - began < LONGEST.toNanos()) {
            Log.debug("There are more answers to prepare");
        }
        QuarkusTransaction.requiringNew().run(this::clear);
    }

    /** Those of programs that have gone are found by their silence. */
    @Scheduled(identity = "prepared-editions", every = "{marquee.prepared-editions.every:1h}")
    void stay() {
        try {
            QuarkusTransaction.requiringNew().run(() -> answers.tellOf(edition.name()));
        } catch (RuntimeException e) {
            Log.debug("It could not be noted that this program is at work; the next turn will", e);
        }
    }

    private void clear() {
        if (answers.takeTurn()) {
            answers.clear(edition.name());
        }
    }

    private boolean sweep() {
        return answers.takeTurn() && answers.sweepSome().isMore();
    }

    private boolean prepare() {
        if (!answers.takeTurn()) {
            return false;
        }
        var paths = wanted.answers.take(AT_ONCE);
        for (var maker : makers) {
            prepare(
                    maker,
                    paths.stream().filter(path -> path.startsWith(maker.path())).toList());
        }
        return paths.size() == AT_ONCE;
    }

    private void prepare(Maker maker, List<String> paths) {
        if (paths.isEmpty()) {
            return;
        }
        var slugs = paths.stream()
                .map(path -> path.substring(maker.path().length()))
                .toList();
        answers.replace(maker.make(slugs), maker.path(), edition.name());
    }
}
