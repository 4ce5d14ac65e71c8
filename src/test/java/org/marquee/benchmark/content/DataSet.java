package org.marquee.benchmark.content;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Fills a database that has the tables and nothing else. All of its constraints and triggers are at work, but for search in an archive
 * {@linkplain DataSize#isSearched that has none}; only the change log says nothing, as if all had happened before it was.
 */
public final class DataSet {
    /** Grows when the same size would be filled with something else. */
    public static final int EDITION = 2;

    private static final Logger LOG = Logger.getLogger(DataSet.class);

    private final DataSize size;
    private final Terms terms = new Terms();
    private final Films films;

    public DataSet(DataSize size) {
        this.size = size;
        this.films = new Films(size);
    }

    /** All or nothing. */
    public void load(String url, String user, String password) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            write(connection);
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    private void write(Connection connection) throws SQLException, IOException {
        var reviews = new Reviews(size, films, new Stage());
        var indexes = new Indexes(connection);
        indexes.drop();
        step("terms", () -> terms.write(connection));
        step("pictures", () -> new Pictures(size).write(connection));
        step("authors", () -> terms.writeAuthors(connection, size.authors()));
        step("people", () -> new People(size).write(connection));
        step("films", () -> films.write(connection));
        step("parts of films", () -> new FilmParts(size, terms, films).write(connection));
        step("bodies", () -> new Bodies(size, reviews.linkedSlugs()).write(connection));
        searched(connection, size.isSearched());
        step("reviews", () -> reviews.write(connection));
        searched(connection, true);
        step("comments", () -> new Comments(size).write(connection));
        step("indexes of words", indexes::make);
    }

    private static void searched(Connection connection, boolean searched) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter table publication %s trigger publication_searched_when_moved"
                    .formatted(searched ? "enable" : "disable"));
        }
    }

    private interface Step {
        void write() throws SQLException, IOException;
    }

    private static void step(String what, Step step) throws SQLException, IOException {
        var start = System.nanoTime();
        step.write();
        LOG.infof("%s: %.1f s", what, (System.nanoTime() - start) / 1e9);
    }
}
