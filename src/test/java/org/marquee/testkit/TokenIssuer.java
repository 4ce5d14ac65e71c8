package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The OpenID Connect issuer of {@link OtherSettings}: this process. */
public final class TokenIssuer {
    public static final String NAME = "https://login.example/realms/reviews";

    static final String AUDIENCE = "reviews-api";
    static final String ROLES_CLAIM = "realm_access.roles";

    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final List<PublicJsonWebKey> KEYS = new ArrayList<>();

    private TokenIssuer() {}

    /** How often somebody wanted to see its keys. */
    public static int timesAsked() {
        return ASKED.get();
    }

    /** Claims of a good token, for five minutes. */
    public static JwtClaims claims(Instant now, String subject, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setSubject(subject);
        claims.setAudience("account", AUDIENCE);
        claims.setClaim("iat", now.getEpochSecond());
        claims.setClaim("exp", now.plusSeconds(300).getEpochSecond());
        claims.setClaim("preferred_username", "ann");
        claims.setClaim("name", "Ann Example");
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        return claims;
    }

    /** A good token of the kind that most issuers make. */
    public static String token(JwtClaims claims) {
        try {
            return token(keys().get(0), claims);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String token(PublicJsonWebKey key, JwtClaims claims) throws JoseException {
        return token(key, claims, "JWT", key.getAlgorithm() == null ? "ES256" : key.getAlgorithm());
    }

    public static String token(PublicJsonWebKey key, JwtClaims claims, String type, String algorithm)
            throws JoseException {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setHeader("typ", type);
        jws.setPayload(claims.toJson());
        jws.setKey(key.getPrivateKey());
        return jws.getCompactSerialization();
    }

    /** One of each kind that is accepted, and two that are for something else. */
    public static synchronized List<PublicJsonWebKey> keys() throws JoseException {
        if (KEYS.isEmpty()) {
            KEYS.add(named(EcJwkGenerator.generateJwk(EllipticCurves.P256), "ES256"));
            KEYS.add(named(RsaJwkGenerator.generateJwk(2048), "RS256"));
            KEYS.add(named(OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), "EdDSA"));
            KEYS.add(EcJwkGenerator.generateJwk(EllipticCurves.P256));
            KEYS.get(3).setKeyId("key-for-encrypting");
            KEYS.get(3).setUse("enc");
            KEYS.add(EcJwkGenerator.generateJwk(EllipticCurves.P256));
            KEYS.get(4).setKeyId("key-for-deriving");
            KEYS.get(4).setKeyOps(List.of("deriveKey"));
        }
        return KEYS;
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key, String algorithm) {
        key.setKeyId("key-" + algorithm);
        key.setAlgorithm(algorithm);
        key.setUse("sig");
        return key;
    }

    /** Where it shows its keys, from now on. */
    static String address() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var body = new JsonWebKeySet(keys())
                    .toJson(OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(UTF_8);
            server.createContext("/keys", exchange -> {
                ASKED.incrementAndGet();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return "http://127.0.0.1:%d/keys".formatted(server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
