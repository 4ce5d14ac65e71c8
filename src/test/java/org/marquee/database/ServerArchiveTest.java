package org.marquee.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.database.DatabaseFixture.thisPlatform;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerArchiveTest {

    @Test
    void a_platform_without_programs_is_told_what_to_do() {
        var refusal =
                assertThrows(DatabaseStartException.class, () -> ServerArchive.forPlatform("Windows 11", "amd64"));

        assertTrue(refusal.getMessage().startsWith("No PostgreSQL for Windows 11 on amd64 "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("QUARKUS_DATASOURCE_JDBC_URL"));
    }

    @Test
    void other_programs_are_replaced_and_the_same_are_kept(@TempDir Path folder) throws Exception {
        var server = folder.resolve("server");
        var marker = server.resolve("archive.sha256");
        Files.createDirectories(folder.resolve("server.tmp/of-an-interrupted-start"));
        Files.createDirectories(server.resolve("of-an-older-release"));
        Files.writeString(marker, "older");

        thisPlatform().unpackTo(server);
        var unpackedAt = Files.getLastModifiedTime(marker);
        thisPlatform().unpackTo(server);

        assertTrue(Files.isExecutable(server.resolve("bin/postgres")));
        assertTrue(Files.notExists(server.resolve("of-an-older-release")));
        assertTrue(Files.notExists(folder.resolve("server.tmp")));
        assertEquals(unpackedAt, Files.getLastModifiedTime(marker));
    }
}
