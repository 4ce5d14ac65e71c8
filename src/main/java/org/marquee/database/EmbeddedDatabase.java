package org.marquee.database;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ExecutionMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Starts the embedded server and tells the datasource where it is, unless {@code quarkus.datasource.jdbc.url} names
 * another. {@code marquee.database.embedded} is {@code true} when the embedded server is the one in use.
 */
public final class EmbeddedDatabase implements ConfigSourceFactory {

    private static final String EXTERNAL_URL = "quarkus.datasource.jdbc.url";

    // Live reload and tests load this class anew while the server stays up, so the JVM has to remember it.
    // Only strings: other libraries read all system properties and fail on anything else.
    private static final String RUNNING_URL = "marquee.database.embedded.url";
    private static final String RUNNING_PASSWORD = "marquee.database.embedded.password";

    /** Above every source a setting may come from, so that all of them can be asked. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(290);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        // The build reads the configuration too, and must not start a server.
        if (ExecutionMode.current() != ExecutionMode.RUNTIME_INIT
                || !setting(context, EXTERNAL_URL, "").isBlank()) {
            return List.of();
        }
        if (System.getProperty(RUNNING_URL) == null) {
            start(DatabaseSettings.of(
                    Path.of(setting(context, "marquee.data-dir", "data")),
                    Boolean.parseBoolean(setting(context, "marquee.database.disposable", "false"))));
        }
        var properties = Map.of(
                EXTERNAL_URL,
                System.getProperty(RUNNING_URL),
                "quarkus.datasource.username",
                DatabaseCluster.USER,
                "quarkus.datasource.password",
                System.getProperty(RUNNING_PASSWORD),
                "marquee.database.embedded",
                "true");
        return List.of(new PropertiesConfigSource(properties, "embedded PostgreSQL", 245));
    }

    private static String setting(ConfigSourceContext context, String name, String otherwise) {
        var value = context.getValue(name).getValue();
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static void start(DatabaseSettings settings) {
        var server = PostgresServer.start(settings);
        System.setProperty(RUNNING_URL, server.url());
        System.setProperty(RUNNING_PASSWORD, server.password());
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterApplication(server), "postgresql-stop"));
        } catch (IllegalStateException stoppedWhileStarting) {
            server.close();
            throw stoppedWhileStarting;
        }
    }

    /** Requests under way still need the database, so the application goes first. */
    private static void stopAfterApplication(PostgresServer server) {
        var application = Application.currentApplication();
        if (application != null && application.isStarted()) {
            application.awaitShutdown();
        }
        server.close();
    }
}
