package org.marquee.account;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/** Makes our access tokens (RFC 9068, with the care of RFC 8725), and tells them from all others. */
@ApplicationScoped
class AccessTokens {
    static final String AUDIENCE = "marquee";
    static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    static final String TYPE = "at+jwt";
    static final String SESSION = "sid";

    private final TokenConfig config;
    private final SigningKeys keys;
    private final Clock clock;

    AccessTokens(TokenConfig config, SigningKeys keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    String issue(UUID account, UUID session, Instant now) {
        var key = keys.signing();
        return Jwt.issuer(config.issuer())
                .subject(account.toString())
                .audience(AUDIENCE)
                .issuedAt(now)
                .expiresAt(now.plus(config.life()))
                .claim("jti", UUID.randomUUID().toString())
                .claim(SESSION, session.toString())
                .jws()
                .type(TYPE)
                .keyId(key.id())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.privateKey());
    }

    /** @throws InvalidToken unless it is one of ours, and good now */
    AccessToken verify(String token) {
        var check = new TokenCheck(config.issuer(), AUDIENCE, Set.of(TYPE), Set.of(ALGORITHM), config.life());
        var claims = check.claims(token, clock.instant(), this::key);
        try {
            if (claims.getJwtId() == null) {
                throw new InvalidToken("the token has no id");
            }
            return new AccessToken(id(claims.getSubject()), id(claims.getStringClaimValue(SESSION)));
        } catch (MalformedClaimException e) {
            throw new InvalidToken("a claim is not of its type");
        }
    }

    private Key key(String algorithm, String id) {
        return keys.find(id)
                .orElseThrow(() -> new InvalidToken("the key is unknown"))
                .publicKey();
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidToken("an id is no UUID");
        }
    }
}
