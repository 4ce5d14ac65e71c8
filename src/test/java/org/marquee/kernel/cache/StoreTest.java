package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.http.Representation;

/** What is cut is gone, and nobody waits for the going. */
class StoreTest {
    private static final Representation BODY =
            Representation.plain("{}".repeat(1000).getBytes());

    private final Store store = new Store(Reading.MEBIBYTE, Duration.ofMinutes(5));

    @Test
    void nobody_waits_while_others_cut_much() throws Exception {
        var isCutting = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var slow = new SlowKeys(isCutting, mayGoOn);
        for (int i = 0; i < 2; i++) {
            store.land(store.begin("/x"), kept("/x", slow));
        }
        slow.isSlow = true;
        var before = store.begin("/y");
        var cut = CompletableFuture.runAsync(() -> store.cut(Set.of("film")));
        isCutting.await(5, TimeUnit.SECONDS);
        var others = CompletableFuture.runAsync(() -> {
            assertNotNull(store.joinOrBegin("/z", () -> null));
            store.land(before, kept("/y", Set.of("film")));
        });
        others.get(5, TimeUnit.SECONDS);
        mayGoOn.countDown();
        cut.get(5, TimeUnit.SECONDS);
        assertNull(store.find("/x"));
        assertNull(store.find("/y"));
    }

    @Test
    void what_was_under_way_when_it_was_cut_is_not_kept() {
        store.land(store.begin("/x"), kept("/x", Set.of("other")));
        store.cutAll();
        var flight = store.begin("/x");
        store.cut(Set.of("film"));
        store.land(flight, kept("/x", Set.of("film")));
        assertNull(store.find("/x"));
        store.land(store.begin("/x"), kept("/x", Set.of("film")));
        assertNotNull(store.find("/x"));
        assertEquals(1, store.keys());
    }

    @Test
    void what_could_not_be_compressed_once_is_tried_again() {
        var isFull = new boolean[] {true};
        var form = new Kept("/x", Set.of(), BODY, null, body -> {
            if (body.encoding() != null && isFull[0]) {
                throw new OutOfMemoryError("not really");
            }
            return new Form(body, Map.of());
        });
        assertThrows(
                CompletionException.class, () -> form.compressed(Runnable::run).join());
        isFull[0] = false;
        assertNotNull(form.compressed(Runnable::run).join());
    }

    @Test
    void memory_is_given_back_when_what_is_kept_is_cut_and_sent() {
        var before = Form.memory();
        var sent = kept("/x", Set.of("film"));
        store.land(store.begin("/x"), kept("/x", Set.of("film")));
        store.land(store.begin("/x"), sent);
        assertTrue(sent.plain().hold());
        store.cut(Set.of("film"));
        assertEquals(before + sent.plain().size(), Form.memory());
        sent.plain().letGo();
        assertEquals(before, Form.memory());
        assertFalse(sent.plain().hold());
        assertSame(sent.plain(), sent.compressed(Runnable::run).join(), "nothing is made for nobody");
    }

    @Test
    void what_is_compressed_while_it_is_cut_is_given_back_too() {
        var before = Form.memory();
        var later = new ArrayDeque<Runnable>();
        var kept = kept("/x", Set.of("film"));
        var compressed = kept.compressed(later::add);
        kept.forget();
        later.remove().run();
        assertFalse(compressed.join().hold());
        assertEquals(before, Form.memory());
    }

    private static Kept kept(String address, Set<String> keys) {
        return new Kept(address, keys, BODY, null, form -> new Form(form, Map.of()));
    }

    /** Its answer takes long to be forgotten. */
    private static final class SlowKeys extends AbstractSet<String> {
        private final CountDownLatch isUsed;
        private final CountDownLatch mayGoOn;
        private volatile boolean isSlow;

        SlowKeys(CountDownLatch isUsed, CountDownLatch mayGoOn) {
            this.isUsed = isUsed;
            this.mayGoOn = mayGoOn;
        }

        @Override
        public Iterator<String> iterator() {
            if (isSlow) {
                isUsed.countDown();
                try {
                    mayGoOn.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Set.of("film").iterator();
        }

        @Override
        public int size() {
            return 1;
        }
    }
}
