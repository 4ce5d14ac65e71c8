package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.function.Executable;
import org.marquee.testkit.Api;

/** Access tokens that are made by hand, with whatever in them. */
@ApplicationScoped
class HandmadeTokens {
    static final String ADDRESS = "/api/v1/auth/me";

    private final SigningKeys keys;
    private final TokenConfig config;

    HandmadeTokens(SigningKeys keys, TokenConfig config) {
        this.keys = keys;
        this.config = config;
    }

    /** What a proper one says. */
    JwtClaims claims(Staff.Member member, Instant now) {
        return times(member, now, config.life());
    }

    JwtClaims times(Staff.Member member, Instant issued, Duration life) {
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

    String signed(JwtClaims claims, Map<String, Object> header) throws JoseException {
        var key = keys.signing();
        return signed(key.privateKey(), "ES256", claims.toJson(), key.id(), header);
    }

    static String signed(Key key, String algorithm, String payload, String id, Map<String, Object> header)
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

    static Executable refused(String token) {
        return () -> Api.bearing(token)
                .get(ADDRESS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
