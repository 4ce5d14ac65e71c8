package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.marquee.kernel.prepared.PreparationJob;
import org.marquee.testkit.Api;

/**
 * Whatever anybody changes, with readers and the jobs at work all the time: a prepared page is the one that would be made now, and so
 * is a list of prepared cards.
 */
@QuarkusTest
class PreparedPagesStayTrueTest {
    private static final int CHANGES = 60;

    private final Upheaval upheaval;
    private final PreparedPages pages;
    private final PreparationJob job;
    private final ListedCards cards;

    PreparedPagesStayTrueTest(Upheaval upheaval, PreparedPages pages, PreparationJob job, ListedCards cards) {
        this.upheaval = upheaval;
        this.pages = pages;
        this.job = job;
        this.cards = cards;
    }

    @AfterEach
    void forget() {
        cards.forget();
    }

    @RepeatedTest(2)
    void after_every_change() throws Exception {
        var world = upheaval.world(5);
        var seed = System.nanoTime();
        var random = new Random(seed);
        var isOver = new AtomicBoolean();
        var readers = CompletableFuture.runAsync(() -> readUntil(isOver, List.copyOf(world.slugs)));
        var preparing = CompletableFuture.runAsync(() -> prepareUntil(isOver));
        var compared = new AtomicInteger();
        var listsCompared = new AtomicInteger();
        var made = new AtomicInteger();
        try {
            for (int i = 0; i < CHANGES; i++) {
                var change = upheaval.anything(world, random);
                assertTrue(change.statusCode() < 500, () -> change.asString() + " seed " + seed);
                for (var slug : world.slugs) {
                    compared.addAndGet(compare(slug, "seed " + seed) ? 1 : 0);
                }
                // The last change may have ended all of them.
                made.addAndGet(cards.madeOf(world.reviews) > 0 ? 1 : 0);
                listsCompared.addAndGet(compareList(world.slugs, random, "seed " + seed) ? 1 : 0);
            }
        } finally {
            isOver.set(true);
        }
        readers.join();
        preparing.join();
        assertTrue(compared.get() > CHANGES, "Too few pages stood still: " + compared);
        assertTrue(listsCompared.get() > CHANGES / 2, "Too few lists stood still: " + listsCompared);
        assertTrue(made.get() > 0, "No card was made");
    }

    /** Returns whether nothing changed by time alone meanwhile, and there was something to compare. */
    private boolean compare(String slug, String what) {
        var before = pages.live(slug);
        var page = Api.anonymous().get("/api/v1/reviews/" + slug);
        var after = pages.live(slug);
        if (!alike(before).equals(alike(after))) {
            return false;
        }
        assertEquals(alike(before), alike(page), what);
        return page.statusCode() == 200;
    }

    /** The same of a list of all of them, in any order, from any page on. */
    private boolean compareList(List<String> slugs, Random random, String what) {
        var orders = List.of("-publishedAt", "publishedAt", "-rating", "headline");
        var list = ListedCards.of(slugs) + "&sort=" + orders.get(random.nextInt(orders.size())) + "&limit="
                + (1 + random.nextInt(5)) + "&page=" + (1 + random.nextInt(2));
        var before = ListedCards.live(list);
        var shown = Api.anonymous().get(list);
        var after = ListedCards.live(list);
        if (!ListedCards.alike(before).equals(ListedCards.alike(after))) {
            return false;
        }
        assertEquals(ListedCards.alike(before), ListedCards.alike(shown), what);
        return true;
    }

    private static List<String> alike(Response answer) {
        return answer.statusCode() == 200
                ? Stream.concat(Stream.of(answer.asString()), PreparedPages.headers(answer).stream())
                        .toList()
                : List.of(String.valueOf(answer.statusCode()));
    }

    private static void readUntil(AtomicBoolean isOver, List<String> slugs) {
        while (!isOver.get()) {
            slugs.forEach(slug -> Api.anonymous().get("/api/v1/reviews/" + slug));
            Api.anonymous().get(ListedCards.of(slugs));
        }
    }

    private void prepareUntil(AtomicBoolean isOver) {
        while (!isOver.get()) {
            job.turn();
            cards.turn();
        }
    }
}
