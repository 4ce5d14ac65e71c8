package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;

/** The public keys, for other services. */
@QuarkusTest
class KeySetTest {
    private static final String ADDRESS = "/.well-known/jwks.json";

    private final Staff staff;

    KeySetTest(Staff staff) {
        this.staff = staff;
    }

    @Test
    void others_can_check_our_tokens_with_it() throws JoseException, InvalidJwtException {
        var member = staff.of(Roles.AUTHOR);
        var keys = new JsonWebKeySet(Api.anonymous().get(ADDRESS).asString());
        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedAudience("marquee")
                .setExpectedType(true, "at+jwt")
                .build()
                .processToClaims(staff.token(member));
        assertEquals(member.id().toString(), claims.getClaimsMap().get("sub"));
    }

    @Test
    void it_has_public_members_only_and_keeps_for_some_minutes() {
        var answer = Api.anonymous().get(ADDRESS);
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("keys", hasSize(1))
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].alg", equalTo("ES256"));
        assertFalse(answer.asString().contains("\"d\""));
    }
}
