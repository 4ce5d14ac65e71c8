package org.marquee.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.database.DatabaseFixture.aCopyOf;
import static org.marquee.database.DatabaseFixture.anEmptyFolder;
import static org.marquee.database.DatabaseFixture.await;
import static org.marquee.database.DatabaseFixture.connect;
import static org.marquee.database.DatabaseFixture.execute;
import static org.marquee.database.DatabaseFixture.pid;
import static org.marquee.database.DatabaseFixture.query;

import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What a start must cope with, in the order of how bad the last one went. */
class RecoveryTest {

    private static DatabaseSettings original;

    private DatabaseSettings settings;
    private PostgresServer server;

    @BeforeAll
    static void startForTheFirstTime() throws Exception {
        original = anEmptyFolder("recovery");
        try (var first = PostgresServer.start(original)) {
            execute(first, "create table film (title text); insert into film values ('Stalker')");
        }
    }

    @BeforeEach
    void start(TestInfo test) throws Exception {
        settings = aCopyOf(original, test.getTestMethod().orElseThrow().getName());
        server = PostgresServer.start(settings);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_server_that_is_killed_comes_back_at_the_same_address() throws Exception {
        var url = server.url();

        for (int round = 0; round < 2; round++) {
            try (var openConnection = connect(server)) {
                process(pid(settings)).destroyForcibly();
                await("the connection to break", () -> !openConnection.isValid(1));
            }
            await("the server to come back", this::isServing);
        }

        assertEquals(url, server.url());
    }

    @Test
    void the_data_folder_of_a_killed_server_names_a_process_that_is_none() throws Exception {
        server.close();
        var bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(settings.directory().pidFile(), bystander.pid() + "\n/elsewhere\n");

            server = PostgresServer.start(settings);

            assertTrue(isServing());
            assertTrue(bystander.isAlive());
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void an_unreadable_pid_file_is_no_obstacle() throws Exception {
        server.close();
        Files.writeString(settings.directory().pidFile(), "\0\0\0\0");

        server = PostgresServer.start(settings);

        assertTrue(isServing());
    }

    @Test
    void a_left_over_server_is_stopped() throws Exception {
        server.close();
        var leftOver = ServerProcess.launch(Installation.prepare(settings), PostgresServer.freePort());

        server = PostgresServer.start(settings);

        assertFalse(leftOver.process().isAlive());
        assertTrue(isServing());
    }

    @Test
    void an_instance_that_is_killed_takes_its_server_along_or_leaves_it_to_the_next() throws Exception {
        server.close();
        try (var other = new OtherInstance(settings)) {
            other.awaitStart();
            var orphan = process(pid(settings));

            other.kill();
            server = PostgresServer.start(settings);

            await("the orphan to end", () -> orphan.info().arguments().isEmpty());
            assertTrue(isServing());
        }
    }

    @Test
    void an_instance_and_its_server_may_both_be_killed() throws Exception {
        server.close();
        try (var other = new OtherInstance(settings)) {
            other.awaitStart();
            process(pid(settings)).destroyForcibly();
            other.kill();

            server = PostgresServer.start(settings);

            assertTrue(isServing());
        }
    }

    @Test
    void an_interrupted_first_start_is_repeated() throws Exception {
        server.close();
        Files.move(settings.directory().data(), settings.directory().unfinishedData());
        Files.delete(settings.directory().unfinishedData().resolve("PG_VERSION"));

        server = PostgresServer.start(settings);

        assertEquals("marquee", query(server, "select current_database()"));
        assertTrue(Files.notExists(settings.directory().unfinishedData()));
    }

    @Test
    void a_disposable_database_begins_empty() throws Exception {
        server.close();

        server = PostgresServer.start(new DatabaseSettings(settings.directory(), true));

        assertThrows(SQLException.class, this::isServing);
        assertEquals("off", query(server, "show fsync"));
    }

    @Test
    void the_data_of_another_major_version_is_refused() throws Exception {
        server.close();
        Files.writeString(settings.directory().data().resolve("PG_VERSION"), "17\n");

        var refusal = assertThrows(DatabaseStartException.class, () -> PostgresServer.start(settings));

        assertTrue(refusal.getMessage().contains("was made by PostgreSQL 17, but this is postgres (PostgreSQL) 18"));
        assertTrue(refusal.getMessage().contains("export"));
    }

    @Test
    void a_server_that_cannot_start_says_why() throws Exception {
        server.close();
        Files.delete(settings.directory().data().resolve("global/pg_control"));

        var refusal = assertThrows(DatabaseStartException.class, () -> PostgresServer.start(settings));

        assertTrue(refusal.getMessage().contains("pg_control"), refusal.getMessage());
    }

    @Test
    void a_large_log_is_put_aside() throws Exception {
        server.close();
        var log = settings.directory().logFile();
        Files.write(log, new byte[11 * 1024 * 1024]);

        server = PostgresServer.start(settings);

        assertTrue(Files.size(log) < 10_000);
        assertTrue(Files.exists(log.resolveSibling("postgres.log.1")));
    }

    private static ProcessHandle process(long pid) {
        return ProcessHandle.of(pid).orElseThrow();
    }

    private boolean isServing() throws SQLException {
        return query(server, "select title from film").equals("Stalker");
    }
}
