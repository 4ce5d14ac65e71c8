package org.marquee.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.jboss.logging.Logger;

/** What a program makes ahead of its requests is made while it has little to do: nobody measures before it is. */
final class Preparation {
    private static final Logger LOG = Logger.getLogger(Preparation.class);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final long PAUSE_MILLIS = 1000;

    private Preparation() {}

    /** Asks for all of them until they are prepared. */
    static void await(JavaProcess program, Database database, List<String> paths)
            throws IOException, InterruptedException, SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var missing = paths; !missing.isEmpty(); missing = missing(database, paths)) {
            LOG.infof("%d answers are not prepared", missing.size());
            for (var path : missing) {
                // Twice in a row: somebody else may be taken for it otherwise.
                program.get(path);
                program.get(path);
            }
            pause(deadline);
        }
        while (!database.column("select '' from search_pending limit 1").isEmpty() || !hasCards(database)) {
            pause(deadline);
        }
    }

    /** All that are made without being asked for. */
    private static boolean hasCards(Database database) throws SQLException {
        return !database.column("""
                select '' from prepared_card
                where edition = (select name from prepared_card_edition order by seen_at desc limit 1)
                having count(*) >= least(50000, (select count(*) from published_review))""").isEmpty();
    }

    private static void pause(long deadline) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("What was asked for does not get prepared");
        }
        Thread.sleep(PAUSE_MILLIS);
    }

    /** Other programs were here before. */
    private static List<String> missing(Database database, List<String> paths) throws SQLException {
        var prepared = new HashSet<>(database.column("""
                select path from prepared_answer
                where edition = (select name from prepared_edition order by seen_at desc limit 1)"""));
        return paths.stream().filter(path -> !prepared.contains(path)).toList();
    }
}
