package org.marquee.sync;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Public things as their editors know them. */
@Singleton
class Things {
    static final String DESK = "/api/v1/editorial/";

    private final Given given;

    Things(Given given) {
        this.given = given;
    }

    void patch(String thing, Map<String, ?> change) {
        Desk.OF_ADMIN.patch(DESK + thing, "*", change).then().statusCode(200);
    }

    String id(String table, String slug) {
        return id(table, "id", slug);
    }

    String id(String table, String column, String slug) {
        return given.texts("select cast(%s as text) from %s where slug = '%s'".formatted(column, table, slug))
                .findFirst()
                .orElseThrow();
    }
}
