package org.marquee.kernel.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer that is being made, and those who wait for it. Guarded by the {@link Store} that it belongs to. */
final class Flight {
    /** A load takes seconds at most: more than so many keys in that time are as good as all. */
    private static final int MOST_KEYS = 10_000;

    final String address;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> cut = new HashSet<>();
    private boolean isAllCut;
    private boolean hasLanded;

    Flight(String address) {
        this.address = address;
    }

    void join(Waiting other) {
        waiting.add(other);
    }

    void cut(Collection<String> keys) {
        if (cut.size() + keys.size() > MOST_KEYS) {
            cutAll();
        } else {
            cut.addAll(keys);
        }
    }

    void cutAll() {
        isAllCut = true;
        cut.clear();
    }

    /** Whether what it is made of has changed since it began. */
    boolean isStale(Set<String> keys) {
        return isAllCut || !cut.isEmpty() && cut.stream().anyMatch(keys::contains);
    }

    /** Returns those who waited; null when it has landed before. */
    @Nullable
    List<Waiting> land() {
        if (hasLanded) {
            return null;
        }
        hasLanded = true;
        return waiting;
    }

    /** Somebody who waits. Called on any thread. */
    interface Waiting {
        /** Here it is. */
        void served(Kept answer);

        /** What came has been cut meanwhile, and is not to be shown to who came after that. */
        void outdated();

        /** Nothing came that is kept: each has to go their own way. */
        void alone();

        /** Nothing can come now, for anybody. */
        void refused(String retryAfter);
    }
}
