package org.marquee.kernel.json;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * The stretches in which two lists differ, in order.
 *
 * <p>Myers' algorithm takes time and room by the square of the differences. Lists that take more than {@link #MOST} deletions
 * and insertions count as rewritten: all from the first difference to the last is one stretch.
 */
final class Edits {
    static final int MOST = 2_000;

    private Edits() {}

    /** What stood at {@code [from, fromEnd)} of the old list stands at {@code [to, toEnd)} of the new one; from 0. */
    record Edit(int from, int fromEnd, int to, int toEnd) {}

    static <T> List<Edit> between(List<T> before, List<T> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var whole = new Edit(start, before.size() - end, start, after.size() - end);
        return whole.from == whole.fromEnd && whole.to == whole.toEnd ? List.of() : within(whole, before, after);
    }

    private static <T> List<Edit> within(Edit whole, List<T> before, List<T> after) {
        // Numbers are compared faster than what they stand for.
        var numbers = new HashMap<T, Integer>();
        try {
            return new MyersDiff<Integer>()
                            .computeDiff(
                                    numbered(before.subList(whole.from, whole.fromEnd), numbers),
                                    numbered(after.subList(whole.to, whole.toEnd), numbers),
                                    new Patience())
                            .stream()
                            .map(change -> shifted(change, whole.from))
                            .sorted(Comparator.comparing(Edit::from))
                            .toList();
        } catch (TooDifferent e) {
            return List.of(whole);
        }
    }

    private static <T> List<Integer> numbered(List<T> values, HashMap<T, Integer> numbers) {
        var numbered = new ArrayList<Integer>(values.size());
        for (var value : values) {
            var next = numbers.size();
            numbered.add(numbers.computeIfAbsent(value, key -> next));
        }
        return numbered;
    }

    private static Edit shifted(Change change, int by) {
        return new Edit(
                change.startOriginal + by,
                (change.deltaType == DeltaType.INSERT ? change.startOriginal : change.endOriginal) + by,
                change.startRevised + by,
                (change.deltaType == DeltaType.DELETE ? change.startRevised : change.endRevised) + by);
    }

    /** Each step of the algorithm allows for one difference more. */
    private static final class Patience implements DiffAlgorithmListener {
        private int steps;

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {
            if (++steps > MOST) {
                throw new TooDifferent();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooDifferent extends RuntimeException {
        TooDifferent() {
            super(null, null, false, false);
        }
    }
}
