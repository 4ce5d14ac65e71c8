package org.marquee.kernel.sql;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;

@QuarkusTest
class ReaderTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void a_request_that_gets_no_connection_may_try_again() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < connections) {
                taken.add(database.getConnection());
            }
            Api.anonymous()
                    .get("/api/v1/reviews")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/unavailable"));
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        Api.anonymous().get("/api/v1/reviews").then().statusCode(200);
    }
}
