package org.marquee.database;

import java.nio.file.Path;

/**
 * @param directory where everything of the server lives
 * @param disposable for tests: each start begins with an empty database, and a power failure may damage it
 */
record DatabaseSettings(DatabaseDirectory directory, boolean disposable) {

    static DatabaseSettings of(Path dataDirectory, boolean disposable) {
        return new DatabaseSettings(DatabaseDirectory.in(dataDirectory), disposable);
    }
}
