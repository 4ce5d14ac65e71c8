package org.marquee.kernel.prepared;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.marquee.kernel.job.KeepsTrying;

/**
 * Takes away the cards that have changed, and makes those that are missing, the newest first. One instance at a time, in small steps;
 * nothing waits for it.
 */
@Singleton
public class CardJob {
    /** One transaction should not take long. */
    private static final int AT_ONCE = 20;

    /** Of each second: the processors are for readers first. */
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final PreparedCards cards;
    private final Wanted wanted;
    private final Edition edition;
    private final List<CardMaker> makers;
    private List<Patrol> patrols = List.of();

    CardJob(PreparedCards cards, Wanted wanted, Edition edition, @All List<CardMaker> makers) {
        this.cards = cards;
        this.wanted = wanted;
        this.edition = edition;
        this.makers = makers;
    }

    /** The interval is no setting for operators: tests turn it off, and take the turns themselves. */
    @Scheduled(
            identity = "prepared-cards",
            every = "{marquee.prepared-cards.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @KeepsTrying("Cards could not be prepared, and are made as they are asked for")
    public void turn() {
        sweep();
        prepare();
        QuarkusTransaction.requiringNew().run(this::clear);
    }

    /** Those of programs that have gone are found by their silence. */
    @Scheduled(identity = "prepared-card-editions", every = "{marquee.prepared-editions.every:1h}")
    void stay() {
        try {
            QuarkusTransaction.requiringNew().run(() -> cards.tellOf(edition.name()));
        } catch (RuntimeException e) {
            Log.debug("It could not be noted that this program is at work; the next turn will", e);
        }
    }

    private void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::sweepSome)) {
            Log.debug("There are more cards that have changed");
        }
    }

    private boolean sweepSome() {
        if (!cards.takeTurn()) {
            return false;
        }
        var swept = cards.sweepSome();
        wanted.cards.addAll(PreparedCards.own(swept, edition.name()));
        return swept.isMore();
    }

    private void prepare() {
        if (patrols.isEmpty()) {
            patrols = makers.stream()
                    .map(maker -> new Patrol(maker, cards, edition.name()))
                    .toList();
        }
        var began = System.nanoTime();
        patrols.forEach(patrol -> make(any -> patrol.amongTheNewest()));
        while (make(any -> wanted.cards.take(AT_ONCE)) && System.nanoTime() - began < LONGEST.toNanos()) {
            Log.debug("More cards are wanted");
        }
        for (var patrol : patrols) {
            while (make(patrol::goOn) && System.nanoTime() - began < LONGEST.toNanos()) {
                Log.debug("More cards are missing");
            }
        }
    }

    /** Returns whether there may be more. */
    private boolean make(Function<Integer, List<UUID>> which) {
        return QuarkusTransaction.requiringNew().call(() -> cards.takeTurn() && makeSome(which.apply(AT_ONCE)));
    }

    private boolean makeSome(List<UUID> things) {
        if (things.isEmpty()) {
            return false;
        }
        var some = things.subList(0, Math.min(AT_ONCE, things.size()));
        for (var maker : makers) {
            cards.replace(new HashSet<>(maker.make(some).values()), edition.name());
        }
        return true;
    }

    private void clear() {
        if (cards.takeTurn()) {
            cards.clear(edition.name());
        }
    }
}
