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
import org.junit.jupiter.api.RepeatedTest;
import org.marquee.kernel.prepared.PreparationJob;
import org.marquee.testkit.Api;

/** Whatever anybody changes, with readers and the job at work all the time: a prepared page is the one that would be made now. */
@QuarkusTest
class PreparedPagesStayTrueTest {
    private static final int CHANGES = 60;

    private final Upheaval upheaval;
    private final PreparedPages pages;
    private final PreparationJob job;

    PreparedPagesStayTrueTest(Upheaval upheaval, PreparedPages pages, PreparationJob job) {
        this.upheaval = upheaval;
        this.pages = pages;
        this.job = job;
    }

    @RepeatedTest(2)
    void after_every_change() throws Exception {
        var world = upheaval.world(4);
        var seed = System.nanoTime();
        var random = new Random(seed);
        var isOver = new AtomicBoolean();
        var readers = CompletableFuture.runAsync(() -> readUntil(isOver, List.copyOf(world.slugs)));
        var preparing = CompletableFuture.runAsync(() -> prepareUntil(isOver));
        var compared = new AtomicInteger();
        try {
            for (int i = 0; i < CHANGES; i++) {
                var change = upheaval.anything(world, random);
                assertTrue(change.statusCode() < 500, () -> change.asString() + " seed " + seed);
                for (var slug : world.slugs) {
                    compared.addAndGet(compare(slug, "seed " + seed) ? 1 : 0);
                }
            }
        } finally {
            isOver.set(true);
        }
        readers.join();
        preparing.join();
        assertTrue(compared.get() > CHANGES, "Too few pages stood still: " + compared);
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

    private static List<String> alike(Response answer) {
        return answer.statusCode() == 200
                ? Stream.concat(Stream.of(answer.asString()), PreparedPages.headers(answer).stream())
                        .toList()
                : List.of(String.valueOf(answer.statusCode()));
    }

    private static void readUntil(AtomicBoolean isOver, List<String> slugs) {
        while (!isOver.get()) {
            slugs.forEach(slug -> Api.anonymous().get("/api/v1/reviews/" + slug));
        }
    }

    private void prepareUntil(AtomicBoolean isOver) {
        while (!isOver.get()) {
            job.turn();
        }
    }
}
