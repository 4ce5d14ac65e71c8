package org.marquee.kernel.prepared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks for things without a card: at the newest at each turn, and at all others in the course of time, again and again. Whatever the
 * reason why one is missing, it is found, and nothing has to be remembered. Not for two threads at once.
 */
final class Patrol {
    /**
     * So many of the newest have cards made ahead, some 150 to 200 MB; of those behind, the ones that are asked for. Who looks at
     * lists looks at their beginnings.
     */
    static final int MOST = 50_000;

    private static final int NEWEST = 40;

    /** A millisecond's work; all are seen within some minutes. */
    private static final int STRETCH = 200;

    private final CardMaker maker;
    private final PreparedCards cards;
    private final String edition;
    private CardMaker.@Nullable Place last;
    private int passed;

    Patrol(CardMaker maker, PreparedCards cards, String edition) {
        this.maker = maker;
        this.cards = cards;
        this.edition = edition;
    }

    List<UUID> amongTheNewest() {
        return missing(maker.behind(null, NEWEST));
    }

    /** Goes on from where it was, and stays there as long as more than so many are missing. */
    List<UUID> goOn(int atMost) {
        var stretch = maker.behind(last, STRETCH);
        var missing = missing(stretch);
        if (missing.size() <= atMost) {
            passed += stretch.size();
            last = stretch.size() < STRETCH || passed >= MOST ? null : stretch.get(stretch.size() - 1);
            passed = last == null ? 0 : passed;
        }
        return missing;
    }

    private List<UUID> missing(List<CardMaker.Place> places) {
        return places.isEmpty()
                ? List.of()
                : cards.missing(places.stream().map(CardMaker.Place::thing).toList(), edition);
    }
}
