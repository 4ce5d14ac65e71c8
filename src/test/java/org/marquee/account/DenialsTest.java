package org.marquee.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** Who tried what they may not is remembered. */
@QuarkusTest
class DenialsTest {
    private final Staff staff;
    private final Given given;

    DenialsTest(Staff staff, Given given) {
        this.staff = staff;
        this.given = given;
    }

    @Test
    void a_denial_is_in_the_change_log_with_what_was_tried() {
        var member = staff.hire(Roles.AUTHOR);
        Api.as(member).get("/api/v1/editorial/accounts?q=x").then().statusCode(403);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    while (denials(member) == 0) {
                        Thread.sleep(20);
                    }
                },
                "no row about the denial");
        assertEquals(
                1,
                given.count("select count(*) from change where actor_id = '" + member.id()
                        + "' and details = '{\"method\": \"GET\", \"path\": \"/api/v1/editorial/accounts\"}'"));
    }

    @Test
    void strangers_are_not_remembered() {
        var before = given.count("select count(*) from change where action = 'denied' and actor_id is null");
        Api.anonymous().get("/api/v1/editorial/accounts").then().statusCode(401);
        assertEquals(before, given.count("select count(*) from change where action = 'denied' and actor_id is null"));
    }

    private long denials(Staff.Member member) {
        return given.count("select count(*) from change where action = 'denied' and actor_id = '" + member.id() + "'");
    }
}
