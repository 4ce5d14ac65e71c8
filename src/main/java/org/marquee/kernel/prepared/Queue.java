package org.marquee.kernel.prepared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.marquee.kernel.cache.Acquaintances;

/**
 * What was asked for and not there, twice: who wanders through all of an archive asks for each once, and nothing is made for them.
 * Whoever asks never waits: when there are too many, they are asked for again.
 */
final class Queue<T> {
    private static final int MOST = 10_000;

    private final Acquaintances acquaintances = new Acquaintances();
    private final Set<T> waiting = new LinkedHashSet<>();

    void add(T one) {
        if (acquaintances.meet(one.toString())) {
            addAll(List.of(one));
        }
    }

    /** Those that are wanted in any case. */
    synchronized void addAll(Collection<T> all) {
        for (var one : all) {
            if (waiting.size() < MOST) {
                waiting.add(one);
            }
        }
    }

    /** Takes the first of them out. */
    synchronized List<T> take(int atMost) {
        var taken = new ArrayList<T>();
        for (var all = waiting.iterator(); taken.size() < atMost && all.hasNext(); all.remove()) {
            taken.add(all.next());
        }
        return taken;
    }
}
