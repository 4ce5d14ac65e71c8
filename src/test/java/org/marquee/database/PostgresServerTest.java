package org.marquee.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.database.DatabaseFixture.anEmptyFolder;
import static org.marquee.database.DatabaseFixture.execute;
import static org.marquee.database.DatabaseFixture.query;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    private static final int SOCKET_FOLDER_LINE = 4;

    private static DatabaseSettings settings;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        settings = anEmptyFolder("server test");
        server = PostgresServer.start(settings);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void data_survives_a_restart() throws Exception {
        execute(server, "create table film (title text); insert into film values ('Stalker')");

        server.close();
        server = PostgresServer.start(settings);

        assertEquals("Stalker", query(server, "select title from film"));
    }

    @Test
    void its_cache_of_pages_is_an_eighth_of_the_memory_within_bounds() throws Exception {
        var gigabyte = 1L << 30;
        assertEquals(128, ServerProcess.buffers(gigabyte / 2));
        assertEquals(256, ServerProcess.buffers(2 * gigabyte));
        assertEquals(512, ServerProcess.buffers(64 * gigabyte));

        var megabytes = Long.parseLong(
                query(server, "select setting::bigint / 128 from pg_settings where name = 'shared_buffers'"));
        assertTrue(megabytes >= 128 && megabytes <= 512, megabytes + " MB");
    }

    @Test
    void a_second_instance_is_refused() {
        var refusal = assertThrows(DatabaseStartException.class, () -> PostgresServer.start(settings));

        assertTrue(refusal.getMessage().startsWith("Another instance uses the database in "), refusal.getMessage());
    }

    @Test
    void a_second_instance_in_another_process_is_refused() throws Exception {
        try (var other = new OtherInstance(settings)) {
            assertTrue(other.nextLine().contains("Another instance uses the database in "));
        }
    }

    @Test
    void nobody_enters_without_the_password() {
        for (var user : new String[] {"marquee", "postgres"}) {
            var refusal = assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(server.url(), user, "not the password"));
            assertEquals("28P01", refusal.getSQLState());
        }
    }

    @Test
    void only_the_owner_reads_the_password() throws Exception {
        var file = settings.directory().passwordFile();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(server.password(), Files.readString(file));
    }

    @Test
    void the_user_owns_the_database_but_not_the_server() throws Exception {
        assertEquals("f", query(server, "select rolsuper from pg_roles where rolname = current_user"));
        assertEquals(
                "marquee",
                query(
                        server,
                        "select pg_get_userbyid(datdba) from pg_database" + " where datname = current_database()"));
    }

    @Test
    void data_is_durable_by_default() throws Exception {
        assertEquals("on", query(server, "show fsync"));
        assertEquals("on", query(server, "show synchronous_commit"));
        assertEquals("on", query(server, "show full_page_writes"));
    }

    @Test
    void other_machines_cannot_connect() throws Exception {
        var port = URI.create(server.url().substring("jdbc:".length())).getPort();
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    var socket = new Socket();
                    assertThrows(ConnectException.class, () -> socket.connect(new InetSocketAddress(address, port)));
                }
            }
        }
        assertEquals("", Files.readAllLines(settings.directory().pidFile()).get(SOCKET_FOLDER_LINE));
    }

    @Test
    void text_of_every_script_is_text() throws Exception {
        execute(server, "create extension if not exists pg_trgm");

        assertEquals("UTF8", query(server, "show server_encoding"));
        assertEquals("t", query(server, "select '발레리나' ~ '^[[:alpha:]]+$'"));
        assertEquals("àéî", query(server, "select lower('ÀÉÎ')"));
        assertEquals("5", query(server, "select cardinality(show_trgm('발레리나'))"));
        assertEquals("'발레리나':1", query(server, "select to_tsvector('simple', '발레리나')"));
    }
}
