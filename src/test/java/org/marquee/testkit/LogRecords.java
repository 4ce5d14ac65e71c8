package org.marquee.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** What a piece of code wrote to the log, whoever wrote. */
public final class LogRecords extends Handler {
    private final Level level;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private LogRecords(Level level) {
        this.level = level;
    }

    /** The messages above this level, with those of exceptions. */
    public static List<String> above(Level level, Runnable work) {
        var root = Logger.getLogger("");
        var records = new LogRecords(level);
        root.addHandler(records);
        try {
            work.run();
        } finally {
            root.removeHandler(records);
        }
        return records.messages;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() > level.intValue()) {
            var message = entry instanceof ExtLogRecord extended ? extended.getFormattedMessage() : entry.getMessage();
            messages.add(message + causes(entry.getThrown()));
        }
    }

    /** What stands before each stack trace. */
    private static String causes(@Nullable Throwable thrown) {
        return thrown == null ? "" : "\n" + thrown + causes(thrown.getCause());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
