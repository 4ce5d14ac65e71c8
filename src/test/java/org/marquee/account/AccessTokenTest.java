package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.marquee.testkit.Api;

/** Which access tokens open the editorial face, and that no other does: RFC 8725. */
@QuarkusTest
class AccessTokenTest {
    private static final String ADDRESS = "/api/v1/auth/me";

    private final Staff staff;
    private final SigningKeys keys;
    private final TokenConfig config;
    private final Clock clock;
    private final AgroalDataSource dataSource;

    private Staff.Member member;
    private Instant now;

    AccessTokenTest(Staff staff, SigningKeys keys, TokenConfig config, Clock clock, AgroalDataSource dataSource) {
        this.staff = staff;
        this.keys = keys;
        this.config = config;
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
        Api.bearing(signed(claims(), Map.of())).get(ADDRESS).then().statusCode(200);
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
                .map(AccessTokenTest::refused));
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
    void only_es256_is_taken() throws JoseException {
        var publicKey = keys.signing().publicKey();
        var payload = claims().toJson();
        var unsigned = part("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}"
                        .formatted(keys.signing().id())) + "." + part(payload) + ".";
        var byPublicKey = new HmacKey(publicKey.getEncoded());
        var foreign = SigningKey.read(SigningKey.make());
        assertAll(
                refused(unsigned),
                refused(unsigned.replace(part("none"), part("None"))),
                refused(with(byPublicKey, "HS256", payload, keys.signing().id(), Map.of())),
                refused(with(
                        foreign.privateKey(), "ES256", payload, keys.signing().id(), Map.of())),
                refused(with(foreign.privateKey(), "ES256", payload, foreign.id(), Map.of())));
    }

    @Test
    void a_token_says_what_it_is_from_whom_for_whom_and_how_long() {
        assertAll(Stream.of("iss", "sub", "aud", "iat", "exp", "jti", "sid").map(claim -> () -> {
            var claims = claims();
            claims.unsetClaim(claim);
            refused(signed(claims, Map.of())).execute();
        }));
        assertAll(changed("iss", "https://elsewhere.example", "", 1, config.issuer() + "/"));
        assertAll(changed("aud", "other", "", List.of("other"), 1, List.of()));
        assertAll(changed("sub", "ann", "", 1, UUID.randomUUID().toString()));
        assertAll(changed("sid", "x", "", 1, UUID.randomUUID().toString()));
        assertAll(changed("exp", "soon", 1e300, -1, Long.MAX_VALUE));
    }

    @Test
    void its_type_is_that_of_access_tokens() throws JoseException {
        Api.bearing(signed(claims(), Map.of("typ", "application/at+jwt")))
                .get(ADDRESS)
                .then()
                .statusCode(200);
        assertAll(Stream.of("JWT", "jwt", "rt+jwt", "preview+jwt", "", "at")
                .map(type ->
                        () -> refused(signed(claims(), Map.of("typ", type))).execute()));
        var key = keys.signing();
        assertAll(refused(with(key.privateKey(), "ES256", claims().toJson(), key.id(), null)));
    }

    @Test
    void clocks_may_differ_by_a_minute() {
        var life = config.life();
        assertAll(
                taken(times(now.minus(life).minusSeconds(50), life)),
                taken(times(now.plusSeconds(50), life)),
                refusedTimes(times(now.minus(life).minusSeconds(70), life)),
                refusedTimes(times(now.plusSeconds(70), life)),
                refusedTimes(times(now.minusSeconds(1), life.plusSeconds(2))),
                refusedTimes(times(now.minusSeconds(1), Duration.ofDays(365))));
        assertAll(
                taken(with("nbf", now.plusSeconds(50).getEpochSecond())),
                refusedTimes(with("nbf", now.plusSeconds(70).getEpochSecond())));
    }

    @Test
    void a_key_is_chosen_by_its_id_alone() throws JoseException {
        var foreign = SigningKey.read(SigningKey.make());
        var payload = claims().toJson();
        assertAll(Stream.of(
                        "",
                        "unknown",
                        "../0001",
                        "/dev/null",
                        "0001.pem",
                        "a".repeat(65),
                        "' or 1=1--",
                        "https://evil.example/key",
                        "a\u0000b",
                        foreign.id())
                .map(id -> () -> refused(with(keys.signing().privateKey(), "ES256", payload, id, Map.of()))
                        .execute()));
        var jwk = Map.<String, Object>of("kty", "EC", "crv", "P-256", "x", foreign.x(), "y", foreign.y());
        assertAll(Stream.of(
                        Map.<String, Object>of("jwk", jwk),
                        Map.<String, Object>of("jku", "http://localhost:1/jwks.json"),
                        Map.<String, Object>of("x5u", "http://localhost:1/cert.pem"),
                        Map.<String, Object>of("x5c", List.of("AAAA")))
                .map(header -> () -> refused(with(
                                foreign.privateKey(),
                                "ES256",
                                payload,
                                keys.signing().id(),
                                header))
                        .execute()));
        assertAll(Stream.of(List.of("exp"), List.of("b64"), List.of("urn:x"), List.of())
                .map(critical -> () -> refused(signed(claims(), Map.of("crit", critical, "b64", true, "urn:x", 1)))
                        .execute()));
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

    private JwtClaims claims() {
        return times(now, config.life());
    }

    private JwtClaims with(String claim, Object value) {
        var claims = claims();
        claims.setClaim(claim, value);
        return claims;
    }

    private JwtClaims times(Instant issued, Duration life) {
        var claims = new JwtClaims();
        claims.setIssuer(config.issuer());
        claims.setSubject(member.id().toString());
        claims.setAudience(AccessTokens.AUDIENCE);
        claims.setClaim("iat", issued.getEpochSecond());
        claims.setClaim("exp", issued.plus(life).getEpochSecond());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setClaim(AccessTokens.SESSION, member.session().toString());
        return claims;
    }

    private Stream<Executable> changed(String claim, Object... values) {
        return Stream.of(values)
                .map(value ->
                        () -> refused(signed(with(claim, value), Map.of())).execute());
    }

    private Executable taken(JwtClaims claims) {
        return () -> Api.bearing(signed(claims, Map.of())).get(ADDRESS).then().statusCode(200);
    }

    private Executable refusedTimes(JwtClaims claims) {
        return () -> refused(signed(claims, Map.of())).execute();
    }

    private static Executable refused(String token) {
        return () -> Api.bearing(token)
                .get(ADDRESS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    private String signed(JwtClaims claims, Map<String, Object> header) throws JoseException {
        var key = keys.signing();
        return with(key.privateKey(), "ES256", claims.toJson(), key.id(), header);
    }

    private static String with(Key key, String algorithm, String payload, String id, Map<String, Object> header)
            throws JoseException {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(id);
        jws.setDoKeyValidation(false);
        var headers = new LinkedHashMap<String, Object>();
        if (header != null) {
            headers.put("typ", AccessTokens.TYPE);
            headers.putAll(header);
        }
        headers.forEach(jws.getHeaders()::setObjectHeaderValue);
        jws.setPayload(payload);
        jws.setKey(key);
        return jws.getCompactSerialization();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
