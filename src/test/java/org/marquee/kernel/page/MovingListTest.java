package org.marquee.kernel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Slugs;

/**
 * While somebody leafs through a list, its rows come and go at random; the seed of the chance is fixed. Longer lists than in the
 * build: {@code mvn test -Dtest=MovingListTest -Dmoving.rows=10000 -Dmoving.sort=-publishedAt}.
 */
@QuarkusTest
class MovingListTest {
    private static final int ROWS = Integer.getInteger("moving.rows", 30);

    /** One of them is enough where there are many rows. */
    private static final String SORT = System.getProperty("moving.sort", "");

    private static final int LONGEST_PAGE = 100;

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @ParameterizedTest
    @ValueSource(strings = {"publishedAt", "-publishedAt", "rating", "-rating", "headline", "-headline"})
    void nothing_untouched_is_missed_or_seen_twice(String sort) {
        assumeTrue(SORT.isEmpty() || SORT.equals(sort));
        var chance = new Random(sort.hashCode());
        var tag = given.term(TermKind.TAG);
        var untouched = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            untouched.add(publish(tag, chance));
        }
        var list = "/api/v1/reviews?tag=" + tag + "&sort=" + sort + "&limit=" + limit(chance);
        var first = Pages.get(list);
        var last = leaf(first, Pages::next, tag, untouched, chance);
        leaf(last, Pages::previous, tag, untouched, chance);
    }

    private static int limit(Random chance) {
        return Math.min(LONGEST_PAGE, 2 + ROWS / LONGEST_PAGE + chance.nextInt(4));
    }

    /** Goes on to the end, then compares what was seen with what was there all the time; answers with the last page. */
    private Pages leaf(
            Pages start, Function<Pages, @Nullable String> onwards, String tag, List<String> untouched, Random chance) {
        var page = start;
        var seen = new ArrayList<>(page.slugs());
        while (onwards.apply(page) != null) {
            stir(tag, untouched, chance);
            page = page.follow(onwards.apply(page));
            seen.addAll(page.slugs());
        }
        assertEquals(new HashSet<>(seen).size(), seen.size(), () -> "twice in " + seen);
        assertTrue(seen.containsAll(untouched), () -> untouched + " in " + seen);
        if (ROWS < LONGEST_PAGE) {
            var order = Slugs.in("/api/v1/reviews?tag=" + tag);
            assertTrue(order.containsAll(untouched));
        }
        return page;
    }

    /** One review comes, and an old or a new one goes. */
    private void stir(String tag, List<String> untouched, Random chance) {
        var fresh = publish(tag, chance);
        meanwhile.withdrawn(chance.nextBoolean() ? fresh : untouched.remove(chance.nextInt(untouched.size())));
    }

    private String publish(String tag, Random chance) {
        return given.review(
                Instant.EPOCH.plusSeconds(chance.nextInt(8)),
                review -> review.put("headline", "Headline " + chance.nextInt(8))
                        .put("rating", 0.5 + chance.nextInt(10) * 0.5)
                        .putArray("tags")
                        .add(tag));
    }
}
