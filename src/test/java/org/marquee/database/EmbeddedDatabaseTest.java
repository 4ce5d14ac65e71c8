package org.marquee.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.ConfigSourceFactory;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    @Test
    void quarkus_finds_it() {
        assertTrue(ServiceLoader.load(ConfigSourceFactory.class).stream()
                .anyMatch(factory -> factory.type() == EmbeddedDatabase.class));
    }
}
