package org.marquee.kernel.prepared;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away the answers that have changed, and makes those that were asked for. One instance at a time: see {@link
 * PreparedAnswers#takeTurn}. Nothing waits for it; what is not prepared is read as it is.
 */
@Singleton
public class PreparationJob {
    /** One transaction should not take long. */
    private static final int AT_ONCE = 20;

    private final PreparedAnswers answers;
    private final Wanted wanted;
    private final Edition edition;
    private final List<Maker> makers;
    private volatile boolean isFailing;

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
    public void turn() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::sweep)) {
                Log.debug("There are more answers that have changed");
            }
            while (QuarkusTransaction.requiringNew().call(this::prepare)) {
                Log.debug("There are more answers to prepare");
            }
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                // Once, and not each second until the database is back.
                Log.warn(
                        "Answers could not be prepared, and are made as they are asked for. Trying again and again", e);
            }
            isFailing = true;
        }
    }

    private boolean sweep() {
        return answers.takeTurn() && answers.sweep();
    }

    private boolean prepare() {
        if (!answers.takeTurn()) {
            return false;
        }
        var paths = wanted.take(AT_ONCE);
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
        var made = new ArrayList<PreparedAnswer>();
        for (var one : maker.make(slugs)) {
            made.add(new PreparedAnswer(maker.path() + one.slug(), edition.name(), one.answer(), one.validUntil()));
        }
        answers.replace(made);
    }
}
