package org.marquee.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.testkit.TokenIssuer.keys;
import static org.marquee.testkit.TokenIssuer.token;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.OtherSettings;
import org.marquee.testkit.TokenIssuer;

/** Tokens of an OpenID Connect issuer instead of ours: configured, not programmed. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class ExternalIssuerTest {
    private static final String ME = "/api/v1/auth/me";

    private final Given given;
    private final Clock clock;

    ExternalIssuerTest(Given given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    @Test
    void a_token_of_the_issuer_opens_what_its_roles_say_and_makes_the_account() throws JoseException {
        for (var key : keys().subList(0, 3)) {
            var subject = UUID.randomUUID().toString();
            var token = token(key, claims(subject, "editor", "offline_access"));
            var me = Api.bearing(token).get(ME);
            me.then()
                    .statusCode(200)
                    .body("name", equalTo("Ann Example"))
                    .body("issuer", equalTo(TokenIssuer.NAME))
                    .body("roles", contains("editor"));
            Api.bearing(token).get(ME).then().body("id", equalTo(me.path("id")));
            Api.bearing(token).get("/api/v1/editorial/genres").then().statusCode(200);
            Api.bearing(token).get("/api/v1/editorial/accounts").then().statusCode(403);
            Api.bearing(token(key, claims(subject, "admin")))
                    .get("/api/v1/editorial/accounts")
                    .then()
                    .statusCode(200);
            Api.bearing(token).get("/api/v1/editorial/accounts").then().statusCode(403);
            Api.bearing(token(key, claims(subject))).get(ME).then().statusCode(403);
            assertEquals(1, given.count("select count(*) from account where subject = '" + subject + "'"));
        }
    }

    @Test
    void suspension_works_here_too() throws JoseException {
        var subject = UUID.randomUUID().toString();
        var token = token(keys().get(0), claims(subject, "editor"));
        String id = Api.bearing(token).get(ME).path("id");
        Api.bearing(token(keys().get(0), claims("boss", "admin")))
                .header("If-Match", "*")
                .put("/api/v1/editorial/accounts/" + id + "/suspension")
                .then()
                .statusCode(200);
        Api.bearing(token).get(ME).then().statusCode(401);
    }

    @Test
    void other_tokens_are_refused() throws JoseException {
        var key = keys().get(0);
        var good = claims("ann", "editor");
        Api.bearing(token(key, good)).get(ME).then().statusCode(200);
        for (var claim : List.of("iss", "aud", "sub", "exp", "iat")) {
            var claims = claims("ann", "editor");
            claims.unsetClaim(claim);
            refused(token(key, claims));
        }
        refused(token(key, changed("iss", "https://login.example/realms/other")));
        refused(token(key, changed("aud", "marquee")));
        refused(token(key, changed("exp", clock.instant().getEpochSecond() + 100_000)));
        refused(token(key, changed("exp", clock.instant().getEpochSecond() - 61)));
        var foreign = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        foreign.setKeyId(key.getKeyId());
        refused(token(foreign, good));
        foreign.setKeyId("unknown");
        refused(token(foreign, good));
        var claims = claims("ann", "editor");
        refused(token(keys().get(1), claims, "JWT", "PS256"));
        refused(token(key, claims, "dpop+jwt", "ES256"));
    }

    /** RFC 7517, sections 4.2 and 4.3. */
    @Test
    void keys_that_are_not_for_verifying_verify_nothing() throws JoseException {
        refused(token(keys().get(3), claims("ann", "editor"), "JWT", "ES256"));
        refused(token(keys().get(4), claims("ann", "editor"), "JWT", "ES256"));
    }

    @Test
    void a_new_key_of_the_issuer_is_found_and_asking_is_bounded() throws JoseException {
        Api.bearing(token(keys().get(0), claims("ann", "editor")))
                .get(ME)
                .then()
                .statusCode(200);
        var before = TokenIssuer.timesAsked();
        var unknown = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        for (int i = 0; i < 20; i++) {
            unknown.setKeyId("unknown-" + i);
            refused(token(unknown, claims("ann", "editor")));
        }
        assertEquals(
                true,
                TokenIssuer.timesAsked() - before <= 2,
                () -> "asked " + (TokenIssuer.timesAsked() - before) + " times");
    }

    @Test
    void nobody_signs_in_here() {
        Api.anonymous()
                .contentType("application/json")
                .body(Map.of("email", "ann@example.org", "password", Staff.PASSWORD))
                .post("/api/v1/auth/tokens")
                .then()
                .statusCode(403)
                .body("detail", containsString(TokenIssuer.NAME));
        Api.anonymous()
                .contentType("application/json")
                .body(Map.of("refreshToken", "x"))
                .post("/api/v1/auth/tokens/refresh")
                .then()
                .statusCode(403);
        Api.as(Roles.ADMIN).get(ME).then().statusCode(401);
        Api.anonymous().get("/.well-known/jwks.json").then().statusCode(200).body("keys", hasSize(0));
    }

    private static void refused(String token) {
        Api.bearing(token).get(ME).then().statusCode(401).header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    private JwtClaims changed(String claim, Object value) {
        var claims = claims("ann", "editor");
        claims.setClaim(claim, value);
        return claims;
    }

    private JwtClaims claims(String subject, String... roles) {
        return TokenIssuer.claims(clock.instant(), subject, roles);
    }
}
