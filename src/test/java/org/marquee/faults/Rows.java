package org.marquee.faults;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is in the database, asked without the program. */
@Singleton
class Rows {
    /** What the bytes of images are called in the store. */
    static final String NAMES_OF_BYTES = "select 'originals/' || id || '.' || substr(media_type, 7) from image";

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /** @param where a table, and after {@code where} a condition with a {@code ?} for each value */
    long count(String where, Object... values) {
        return Long.parseLong(
                column("select cast(count(*) as text) from " + where, values).get(0));
    }

    List<String> column(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
