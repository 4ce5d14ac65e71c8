package org.marquee.kernel.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.marquee.kernel.cache.Appointments.Appointment;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.sql.Reader;

/** What changes by time alone, and is cut when its time comes. For one thread. */
final class Agenda {
    /** How far one looks ahead, and after what time again: well before that. */
    private static final Duration AHEAD = Duration.ofSeconds(90);

    private static final Duration LOOKING_AGAIN = Duration.ofSeconds(30);

    /** After a change, for somebody may have made an appointment; not more often, however much is changed. */
    private static final Duration LOOKING_SOON = Duration.ofMillis(100);

    /** More than clocks and statements could ever be apart. */
    private static final Duration OVERLAP = Duration.ofSeconds(1);

    private final Store store;
    private final List<Appointments> all;
    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private long lookedAt = System.nanoTime() - LOOKING_AGAIN.toNanos();
    private boolean mayHaveChanged;

    Agenda(Store store, List<Appointments> all) {
        this.store = store;
        this.all = all;
    }

    /** Something was changed: it may have been an appointment. */
    void doubt() {
        mayHaveChanged = true;
    }

    /** How long nothing is to be done, at most so long. */
    Duration untilNext(Duration most) {
        var next = dues.peek();
        var longest = mayHaveChanged && LOOKING_SOON.compareTo(most) < 0 ? LOOKING_SOON : most;
        var wait = next == null ? longest : Duration.ofNanos(next.at - System.nanoTime());
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    void cutWhatIsDue() {
        var now = System.nanoTime();
        while (!dues.isEmpty() && dues.peek().at - now <= 0) {
            store.cut(dues.remove().keys);
        }
    }

    void lookNowAndThen(Reader reader) {
        if (System.nanoTime() - lookedAt > (mayHaveChanged ? LOOKING_SOON : LOOKING_AGAIN).toNanos()) {
            look(reader);
        }
    }

    /** Should it fail, one looks again soon, and further back. */
    void look(Reader reader) {
        var begin = System.nanoTime();
        var past = Duration.ofNanos(begin - lookedAt).plus(OVERLAP);
        var found = new ArrayList<Appointment>();
        try {
            all.forEach(each -> found.addAll(each.within(reader, past, AHEAD)));
        } catch (ProblemException e) {
            return;
        }
        // While one looked, the time of others came, which one has not found any more.
        cutWhatIsDue();
        dues.clear();
        var now = System.nanoTime();
        found.forEach(each -> dues.add(new Due(now + each.in().toNanos(), each.keys())));
        lookedAt = begin;
        mayHaveChanged = false;
        cutWhatIsDue();
    }

    /** @param at in the time of {@link System#nanoTime} */
    private record Due(long at, List<String> keys) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Long.compare(at - other.at, 0);
        }
    }
}
