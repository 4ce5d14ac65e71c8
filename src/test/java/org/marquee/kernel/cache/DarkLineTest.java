package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.http.Representation;
import org.marquee.kernel.sql.Bulletin;

/** A line that is neither cut nor carries anything any more, as when a firewall has forgotten it. */
@QuarkusTest
class DarkLineTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Bulletin bulletin;
    private final String database;
    private volatile boolean isDark;

    DarkLineTest(Bulletin bulletin, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.bulletin = bulletin;
        this.database = url;
    }

    @Test
    void a_line_that_has_gone_dark_counts_as_silent_within_seconds() throws IOException {
        var database = URI.create(this.database.substring("jdbc:".length()));
        var store = new Store(Reading.MEBIBYTE, Duration.ofMinutes(5));
        try (var door = new ServerSocket(0)) {
            start(() -> {
                while (true) {
                    var inside = new Socket(database.getHost(), database.getPort());
                    var outside = door.accept();
                    start(() -> carry(outside.getInputStream(), inside.getOutputStream()));
                    start(() -> carry(inside.getInputStream(), outside.getOutputStream()));
                }
            });
            var url = "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + database.getPath();
            var listener = new Listener(store, new Hearing(List.of(), bulletin, Optional.of(url)));
            listener.start();
            Reading.await(listener::isListening);
            for (int i = 0; i < 2; i++) {
                store.land(store.begin("/x"), kept());
            }
            assertEquals(1, store.count());
            isDark = true;
            var begin = System.nanoTime();
            Reading.await(() -> !listener.isListening());
            assertTrue(System.nanoTime() - begin < LONGEST.toNanos());
            Reading.await(() -> store.count() == 0);
            isDark = false;
            Reading.await(listener::isListening);
            listener.stop();
        }
    }

    private static Kept kept() {
        return new Kept(
                "/x", Set.of("films"), Representation.plain(new byte[1]), null, form -> new Form(form, Map.of()));
    }

    private void carry(InputStream in, OutputStream out) throws IOException {
        var bytes = new byte[8192];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            if (!isDark) {
                out.write(bytes, 0, read);
                out.flush();
            }
        }
        out.close();
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One end has gone, and the other goes with it.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
