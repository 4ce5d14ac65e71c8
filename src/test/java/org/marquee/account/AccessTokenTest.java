package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.marquee.account.HandmadeTokens.ADDRESS;
import static org.marquee.account.HandmadeTokens.refused;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;

/** Which access tokens open the editorial face, and that nothing else does. */
@QuarkusTest
class AccessTokenTest {
    private final Staff staff;
    private final HandmadeTokens tokens;
    private final Clock clock;
    private final AgroalDataSource dataSource;

    private Staff.Member member;
    private Instant now;

    AccessTokenTest(Staff staff, HandmadeTokens tokens, Clock clock, AgroalDataSource dataSource) {
        this.staff = staff;
        this.tokens = tokens;
        this.clock = clock;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void prepare() {
        member = staff.of(Roles.EDITOR);
        now = clock.instant();
    }

    @Test
    void a_proper_token_is_taken() throws JoseException {
        Api.bearing(tokens.signed(tokens.claims(member, now), Map.of()))
                .get(ADDRESS)
                .then()
                .statusCode(200);
        Api.as(member)
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .body("id", equalTo(member.id().toString()));
    }

    @Test
    void without_a_token_the_answer_says_what_would_help() {
        Api.anonymous().get(ADDRESS).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void nothing_but_a_token_is_taken() {
        var token = staff.token(member);
        assertAll(Stream.of(
                        "x",
                        "a.b.c",
                        "..",
                        "a.b",
                        token + "x",
                        token + ".x",
                        token.replace('.', ' '),
                        "null",
                        "mqk_",
                        "mqr_" + "a".repeat(43),
                        "é",
                        "a".repeat(10_000))
                .map(HandmadeTokens::refused));
        assertAll(Stream.of("Basic " + token, "bearer", "Bearer", "Bearer ", "DPoP " + token, token, "Token " + token)
                .map(header -> () -> Api.anonymous()
                        .header("Authorization", header)
                        .get(ADDRESS)
                        .then()
                        .statusCode(401)));
    }

    @Test
    void every_byte_of_it_counts() {
        var token = staff.token(member);
        var alphabet = "ABab01-_";
        assertAll(Stream.iterate(5, place -> place < token.length() - 2, place -> place + 23)
                .filter(place -> token.charAt(place) != '.')
                .map(place -> {
                    var other = alphabet.charAt((alphabet.indexOf(token.charAt(place)) + 3) % alphabet.length());
                    return refused(token.substring(0, place) + other + token.substring(place + 1));
                }));
    }

    @Test
    void it_is_taken_from_its_header_only() {
        var token = staff.token(member);
        Api.anonymous()
                .cookie("Authorization", "Bearer " + token)
                .get(ADDRESS)
                .then()
                .statusCode(401);
        Api.anonymous()
                .cookie("access_token", token)
                .cookie("Bearer", token)
                .get(ADDRESS)
                .then()
                .statusCode(401);
        Api.anonymous().queryParam("access_token", token).get(ADDRESS).then().statusCode(401);
        Api.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("access_token=" + token)
                .put(ADDRESS + "/password")
                .then()
                .statusCode(oneOf(401, 415));
        Api.anonymous()
                .header("X-Authorization", "Bearer " + token)
                .get(ADDRESS)
                .then()
                .statusCode(401);
    }

    @Test
    void while_the_database_is_out_of_reach_nobody_is_told_that_a_token_is_bad() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            for (int i = dataSource
                            .getConfiguration()
                            .connectionPoolConfiguration()
                            .maxSize();
                    i > 0;
                    i--) {
                taken.add(dataSource.getConnection());
            }
            Api.bearing(staff.token(member)).get(ADDRESS).then().statusCode(503).header("Retry-After", "2");
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void delivery_does_not_look_at_it() {
        Api.bearing("garbage").get("/api/v1/tags").then().statusCode(200);
        Api.as(member).get("/api/v1/tags").then().statusCode(200);
        Api.bearing("garbage").get("/.well-known/jwks.json").then().statusCode(200);
    }
}
