package org.marquee.account;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.AuthCalls.ACCOUNTS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** How admins find accounts. */
@QuarkusTest
class AccountListTest {
    private final Staff staff;
    private final Given given;

    AccountListTest(Staff staff, Given given) {
        this.staff = staff;
        this.given = given;
    }

    @Test
    void a_list_is_filtered_by_role_name_address_and_suspension() {
        var moderator = staff.hire(Roles.MODERATOR);
        var suspended = staff.hire(Roles.AUTHOR);
        given.sql("update account set suspended_at = now() where id = ?1", suspended.id());
        assertEquals(List.of(moderator.email()), emails("q=" + moderator.email().toUpperCase()));
        assertEquals(List.of(moderator.email()), emails("role=moderator&q=" + moderator.id()));
        assertEquals(List.of(), emails("role=editor&q=" + moderator.id()));
        assertEquals(List.of(suspended.email()), emails("suspended=true&q=" + suspended.id()));
        assertEquals(List.of(), emails("suspended=false&q=" + suspended.id()));
        assertEquals(List.of(), emails("q=%25%25"));
        Api.as(Roles.ADMIN).get(ACCOUNTS + "?role=owner").then().statusCode(400);
        Api.as(Roles.ADMIN).get(ACCOUNTS + "?passwordHash=x").then().statusCode(400);
        var first = Api.as(Roles.ADMIN).get(ACCOUNTS + "?limit=1&withTotal=true");
        first.then().statusCode(200).body("page.total", notNullValue());
        Api.as(Roles.ADMIN)
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("page.next"))
                .get(ACCOUNTS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(first.<String>path("items[0].id"))));
    }

    private List<String> emails(String query) {
        return Api.as(Roles.ADMIN)
                .urlEncodingEnabled(false)
                .get(ACCOUNTS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.email");
    }
}
