package org.marquee.account;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.marquee.account.HandmadeTokens.ADDRESS;
import static org.marquee.account.HandmadeTokens.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.marquee.testkit.Api;

/** What an access token has to say: RFC 8725. */
@QuarkusTest
class AccessTokenClaimsTest {
    private final Staff staff;
    private final HandmadeTokens tokens;
    private final SigningKeys keys;
    private final TokenConfig config;
    private final Clock clock;

    private Staff.Member member;
    private Instant now;

    AccessTokenClaimsTest(Staff staff, HandmadeTokens tokens, SigningKeys keys, TokenConfig config, Clock clock) {
        this.staff = staff;
        this.tokens = tokens;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() {
        member = staff.of(Roles.EDITOR);
        now = clock.instant();
    }

    @Test
    void a_token_says_what_it_is_from_whom_for_whom_and_how_long() {
        assertAll(Stream.of("iss", "sub", "aud", "iat", "exp", "jti", "sid").map(claim -> () -> {
            var claims = tokens.claims(member, now);
            claims.unsetClaim(claim);
            refused(tokens.signed(claims, Map.of())).execute();
        }));
        assertAll(changed("iss", "https://elsewhere.example", "", 1, config.issuer() + "/"));
        assertAll(changed("aud", "other", "", List.of("other"), 1, List.of()));
        assertAll(changed("sub", "ann", "", 1, UUID.randomUUID().toString()));
        assertAll(changed("sid", "x", "", 1, UUID.randomUUID().toString()));
        assertAll(changed("exp", "soon", 1e300, -1, Long.MAX_VALUE));
    }

    @Test
    void its_type_is_that_of_access_tokens() throws JoseException {
        Api.bearing(tokens.signed(tokens.claims(member, now), Map.of("typ", "application/at+jwt")))
                .get(ADDRESS)
                .then()
                .statusCode(200);
        assertAll(Stream.of("JWT", "jwt", "rt+jwt", "preview+jwt", "", "at")
                .map(type -> () -> refused(tokens.signed(tokens.claims(member, now), Map.of("typ", type)))
                        .execute()));
        var key = keys.signing();
        assertAll(refused(HandmadeTokens.signed(
                key.privateKey(), "ES256", tokens.claims(member, now).toJson(), key.id(), null)));
    }

    @Test
    void clocks_may_differ_by_a_minute() {
        var life = config.life();
        assertAll(
                taken(now -> tokens.times(member, now.minus(life).minusSeconds(50), life)),
                taken(now -> tokens.times(member, now.plusSeconds(50), life)),
                refusedTimes(now -> tokens.times(member, now.minus(life).minusSeconds(70), life)),
                refusedTimes(now -> tokens.times(member, now.plusSeconds(70), life)),
                refusedTimes(now -> tokens.times(member, now.minusSeconds(1), life.plusSeconds(2))),
                refusedTimes(now -> tokens.times(member, now.minusSeconds(1), Duration.ofDays(365))));
        assertAll(
                taken(now -> with("nbf", now.plusSeconds(50).getEpochSecond())),
                refusedTimes(now -> with("nbf", now.plusSeconds(70).getEpochSecond())));
    }

    private JwtClaims with(String claim, Object value) {
        var claims = tokens.claims(member, now);
        claims.setClaim(claim, value);
        return claims;
    }

    private Stream<Executable> changed(String claim, Object... values) {
        return Stream.of(values)
                .map(value -> () ->
                        refused(tokens.signed(with(claim, value), Map.of())).execute());
    }

    /** Made when they are sent: the machine may be slow. */
    private Executable taken(Function<Instant, JwtClaims> claims) {
        return () -> Api.bearing(tokens.signed(claims.apply(clock.instant()), Map.of()))
                .get(ADDRESS)
                .then()
                .statusCode(200);
    }

    private Executable refusedTimes(Function<Instant, JwtClaims> claims) {
        return () ->
                refused(tokens.signed(claims.apply(clock.instant()), Map.of())).execute();
    }
}
