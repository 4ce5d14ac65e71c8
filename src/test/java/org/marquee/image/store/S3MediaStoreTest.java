package org.marquee.image.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.S3Server;

/** Pictures in a bucket of a real server. */
class S3MediaStoreTest extends StoreContract {
    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private final S3Server server = S3Server.running();
    private final String bucket = "contract-" + BUCKETS.incrementAndGet();
    private S3MediaStore store;

    @BeforeEach
    void prepare() {
        server.create(bucket);
        store = S3Connection.open(new GivenBucket(bucket, server.endpoint()), GivenBucket.pagesOf(10));
    }

    @AfterEach
    void end() {
        store.close();
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void a_name_is_a_key() throws Exception {
        store.put("a/b.jpg", file(bytes(3)));

        try (var client = server.client()) {
            assertEquals(
                    3,
                    client.headObject(head -> head.bucket(bucket).key("a/b.jpg"))
                            .contentLength());
        }
    }

    @Test
    void more_than_a_page_is_listed() throws Exception {
        var file = file(bytes(1));
        for (var number = 0; number < 35; number++) {
            store.put("many/" + number, file);
        }

        assertEquals(35, names("many/").size());
    }

    @Test
    void an_upload_that_is_cut_off_leaves_what_was_there() throws Exception {
        store.put("a/b", file(bytes(5)));
        var large = file(bytes(5_000_000));

        try (var line = new CutLine(server.port(), 1_000_000);
                var cut = S3Connection.open(new GivenBucket(bucket, line.endpoint()), S3Limits.USUAL)) {
            assertThrows(StoreUnavailable.class, () -> cut.put("a/b", large));
            assertThrows(StoreUnavailable.class, () -> cut.put("c", large));
            assertTrue(line.cuts() >= 2, "so many lines were cut: " + line.cuts());
        }

        assertEquals(5, store.find("a/b").orElseThrow().length());
        assertEquals(Set.of("a/b"), names(""));
    }

    @Test
    void what_is_replaced_meanwhile_is_not_mixed() throws Exception {
        store.put("a", file(bytes(1000)));
        var blob = store.find("a").orElseThrow();
        store.put("a", file(bytes(999)));

        assertThrows(StoreUnavailable.class, () -> blob.open(10, 10));
    }
}
