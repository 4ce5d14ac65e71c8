package org.marquee.benchmark.content;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chance that is the same in each run. Each topic has its own, so that a change of one leaves the others as they are. */
final class Draw {
    private static final long SEED = 20_261_122;

    /** Of so many things at the beginning, none comes much more often than the others. */
    private static final double ALIKE = 10;

    private final Random random;

    Draw(String topic) {
        this.random = new Random(SEED * 31 + topic.hashCode());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    /** Few of the first come often, many of the last hardly ever. */
    int skewedBelow(int bound) {
        return skewedBelow(bound, 2.5);
    }

    /** @param steepness 1 for none: all come alike */
    int skewedBelow(int bound, double steepness) {
        return (int) (bound * Math.pow(random.nextDouble(), steepness));
    }

    <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One of many, as words are used: each about as often as its place in the list is near the beginning (Zipf's law). */
    <T> T usual(List<T> things) {
        return things.get((int) (ALIKE * (Math.pow((things.size() + ALIKE) / ALIKE, random.nextDouble()) - 1)));
    }

    /** Different ones, in the order in which they were drawn; fewer when there are no more. */
    <T> List<T> some(List<T> things, int count) {
        Set<T> drawn = new LinkedHashSet<>();
        while (drawn.size() < Math.min(count, things.size())) {
            drawn.add(of(things));
        }
        return List.copyOf(drawn);
    }

    <T> List<T> shuffled(List<T> things) {
        var copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return copy;
    }

    Instant between(Instant least, Instant most) {
        var millis = (long) (Duration.between(least, most).toMillis() * random.nextDouble());
        return least.plusMillis(millis).truncatedTo(ChronoUnit.SECONDS);
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
