package org.marquee.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.marquee.review.Clockwork;

/** Whatever editors do, all at once, and whenever apps come: in the end each of them has exactly what readers see. */
@QuarkusTest
class SyncStaysTrueTest {
    private static final int WRITERS = 3;
    private static final int CHANGES = Integer.getInteger("sync.changes", 70);

    private final Storm storm;
    private final Clockwork clockwork;
    private final Settlement settlement;

    SyncStaysTrueTest(Storm storm, Clockwork clockwork, Settlement settlement) {
        this.storm = storm;
        this.clockwork = clockwork;
        this.settlement = settlement;
    }

    @RepeatedTest(2)
    void apps_that_come_at_any_time_have_what_readers_see() {
        long seed = System.nanoTime();
        var world = storm.world();
        var done = new AtomicInteger();
        var isOver = new AtomicBoolean();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> write(world, new Random(seed + i), done)))
                .toList();
        var clock = CompletableFuture.runAsync(() -> turn(isOver));
        var apps = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> read(new Random(seed - i), isOver)))
                .toList();
        try {
            writers.forEach(CompletableFuture::join);
        } finally {
            isOver.set(true);
        }
        clock.join();
        standStill();
        var glance = new Glance();
        for (var copies : apps) {
            for (var app : copies.join()) {
                app.sync();
                PublicFace.assertSame(app, glance, "seed " + seed);
                assertEquals(List.of(), app.sync());
            }
        }
        assertTrue(done.get() > CHANGES, "Too little was done: " + done);
    }

    private void write(Storm.World world, Random random, AtomicInteger done) {
        for (int i = 0; i < CHANGES; i++) {
            try {
                var answer = storm.anything(world, random);
                assertTrue(answer.statusCode() < 500, answer::asString);
                done.addAndGet(answer.statusCode() < 300 ? 1 : 0);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private void turn(AtomicBoolean isOver) {
        while (!isOver.get()) {
            clockwork.turn();
            settlement.turn();
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** One app, and what it was at some moments before, each to go on from there. */
    private static List<App> read(Random random, AtomicBoolean isOver) {
        var all = new ArrayList<App>();
        var app = new App();
        all.add(app);
        while (!isOver.get()) {
            for (boolean hasMore = true; hasMore && !isOver.get(); ) {
                hasMore = app.step(1 + random.nextInt(100));
                if (random.nextInt(20) == 0 && all.size() < 4) {
                    all.add(app.copy());
                }
            }
            LockSupport.parkNanos(1_000_000L * random.nextInt(60));
        }
        return all;
    }

    private void standStill() {
        var end = System.nanoTime() + 10_000_000_000L;
        while (!clockwork.standsStill()) {
            assertTrue(System.nanoTime() < end, "Time goes on and on");
            LockSupport.parkNanos(20_000_000);
        }
    }
}
