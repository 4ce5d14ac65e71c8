package org.marquee.kernel.prepared;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.marquee.kernel.cache.Acquaintances;

/**
 * The paths that were asked for and not there, twice: who wanders through all of an archive asks for each once, and nothing is made
 * for them. Whoever asks never waits: when there are too many, they are asked for again.
 */
@Singleton
class Wanted {
    private static final int MOST = 10_000;

    private final Acquaintances acquaintances = new Acquaintances();
    private final Set<String> paths = new LinkedHashSet<>();

    void add(String path) {
        if (acquaintances.meet(path)) {
            addMet(path);
        }
    }

    private synchronized void addMet(String path) {
        if (paths.size() < MOST) {
            paths.add(path);
        }
    }

    /** Takes the first of them out. */
    synchronized List<String> take(int atMost) {
        var taken = new ArrayList<String>();
        for (var all = paths.iterator(); taken.size() < atMost && all.hasNext(); all.remove()) {
            taken.add(all.next());
        }
        return taken;
    }
}
