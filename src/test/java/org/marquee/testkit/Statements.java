package org.marquee.testkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What PostgreSQL was asked while a piece of code ran, whoever asked: Hibernate, JDBC, any thread of this process.
 *
 * <p>The driver logs how the server acknowledged each statement ({@code SELECT 20}, {@code BEGIN}, …), in the simple
 * and in the extended protocol alike, once for each statement of a batch; a failed one is {@code ERROR}. A result that is
 * fetched in portions counts once, when its end was read. On a fresh connection, which the pool may open at any time, the driver
 * asks the catalog for types and columns first: these are no statements of ours.
 *
 * @param acknowledged the acknowledgements in order, as the server worded them
 */
public record Statements(List<String> acknowledged) {

    /** Held here because the log manager forgets the level of a logger that nobody holds. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    /** The frame around statements, not a question of ours; a new connection of the pool sends SET too. */
    private static final Set<String> FRAME = Set.of(
            "BEGIN", "START TRANSACTION", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "SET", "RESET", "DISCARD ALL");

    private static final Set<String> BEGINNINGS = Set.of("BEGIN", "START TRANSACTION");

    /** Code to watch; what it throws goes through. */
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** How many statements the code needs, without the frame of its transactions. */
    public static <E extends Exception> int count(Work<E> work) throws E {
        return during(work).count();
    }

    /** Watches the code; not for two threads at once. */
    public static synchronized <E extends Exception> Statements during(Work<E> work) throws E {
        var watcher = new Watcher();
        var level = DRIVER.getLevel();
        var toParent = DRIVER.getUseParentHandlers();
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(watcher);
        DRIVER.setLevel(Level.FINEST);
        try {
            work.run();
        } finally {
            DRIVER.setLevel(level);
            DRIVER.removeHandler(watcher);
            DRIVER.setUseParentHandlers(toParent);
        }
        return new Statements(List.copyOf(watcher.acknowledged));
    }

    /** Statements that ask or change something. */
    public int count() {
        return (int) acknowledged.stream().filter(tag -> !FRAME.contains(tag)).count();
    }

    /** Transactions that were begun. */
    public int transactions() {
        return (int) acknowledged.stream().filter(BEGINNINGS::contains).count();
    }

    private static final class Watcher extends Handler {

        private static final String PARSE = " FE=> Parse(";
        private static final String CATALOG = "FROM pg_catalog.";

        private final List<String> acknowledged = new CopyOnWriteArrayList<>();
        private final Set<Long> askingTheCatalog = ConcurrentHashMap.newKeySet();

        @Override
        public void publish(LogRecord entry) {
            var message = entry.getMessage();
            if (message.startsWith(PARSE) && message.contains(CATALOG)) {
                askingTheCatalog.add(entry.getLongThreadID());
            } else if (message.equals(" <=BE CommandStatus({0})")) {
                acknowledge(String.valueOf(entry.getParameters()[0]), entry.getLongThreadID());
            } else if (message.equals(" <=BE ErrorMessage({0})")) {
                acknowledged.add("ERROR");
            }
        }

        private void acknowledge(String tag, long thread) {
            // Asked by itself, but for a frame, and answered before the thread asks anything else.
            if (FRAME.contains(tag) || !askingTheCatalog.remove(thread)) {
                acknowledged.add(tag);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
