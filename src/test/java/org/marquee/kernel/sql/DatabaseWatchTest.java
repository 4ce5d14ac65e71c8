package org.marquee.kernel.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

@QuarkusTest
class DatabaseWatchTest {
    private static final String REFUSED = "jdbc:postgresql://127.0.0.1:1/marquee";
    private static final String NOT_OURS = "jdbc:other://127.0.0.1:1/marquee";

    private final AgroalDataSource database;

    DatabaseWatchTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void nothing_is_there_before_the_first_answer() throws Exception {
        var watch = new DatabaseWatch(database, new PoolLines());
        assertFalse(watch.isThere());
        watch.start(new StartupEvent());
        assertTrue(watch.isThere());
        watch.stop(new ShutdownEvent());
    }

    @Test
    void a_database_that_is_away_at_the_start_is_not_there() throws Exception {
        assertIsAway(REFUSED);
    }

    @Test
    void settings_that_nobody_thought_of_do_not_end_the_watch() throws Exception {
        assertIsAway(NOT_OURS);
        try (var pool = pool(NOT_OURS)) {
            assertThrows(SQLException.class, () -> WatchLine.open(pool.getConfiguration()));
        }
    }

    private static void assertIsAway(String url) throws Exception {
        try (var pool = pool(url)) {
            var watch = new DatabaseWatch(pool, new PoolLines());
            watch.start(new StartupEvent());
            assertFalse(watch.isThere());
            watch.stop(new ShutdownEvent());
        }
    }

    private static AgroalDataSource pool(String url) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(factory ->
                                factory.connectionProviderClass(Driver.class).jdbcUrl(url))));
    }
}
