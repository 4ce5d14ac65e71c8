package org.marquee.account;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.Key;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The public keys of the configured OpenID Connect issuer, kept for a while and looked up anew when one is unknown. */
@ApplicationScoped
class IssuerKeys {
    private static final int TIMEOUT_MILLIS = 3000;
    private static final int LARGEST_BYTES = 512 * 1024;
    private static final int SHORTEST_RSA_BITS = 2048;

    /** How often at most the issuer is asked because somebody names a key that is not known: anybody may. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcConfig config;
    private final Clock clock;
    private final AtomicReference<Instant> lastRefresh = new AtomicReference<>(Instant.EPOCH);
    private volatile Instant lastFailure = Instant.EPOCH;
    private @Nullable HttpsJwks jwks;

    IssuerKeys(OidcConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The key with this id, if there is one that is made for the algorithm. */
    Optional<Key> find(String algorithm, String id) {
        var known = find(algorithm, id, keys(false));
        return known.isPresent() || !mayRefresh() ? known : find(algorithm, id, keys(true));
    }

    private static Optional<Key> find(String algorithm, String id, List<JsonWebKey> keys) {
        return keys.stream()
                .filter(jwk -> id.equals(jwk.getKeyId()))
                .filter(jwk -> jwk.getUse() == null || jwk.getUse().equals("sig"))
                .filter(jwk -> jwk.getKeyOps() == null || jwk.getKeyOps().contains("verify"))
                .filter(jwk -> jwk.getAlgorithm() == null || jwk.getAlgorithm().equals(algorithm))
                .filter(PublicJsonWebKey.class::isInstance)
                .map(JsonWebKey::getKey)
                .filter(key -> isFor(algorithm, key))
                .findFirst();
    }

    private static boolean isFor(String algorithm, Key key) {
        return switch (algorithm) {
            case "RS256" -> key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA_BITS;
            case "ES256" -> key instanceof ECPublicKey;
            case "EdDSA" -> key instanceof EdECPublicKey;
            default -> false;
        };
    }

    /** Says yes to one thread only: the others need not wait for an issuer that is slow. */
    private boolean mayRefresh() {
        var now = clock.instant();
        var last = lastRefresh.get();
        return Duration.between(last, now).abs().compareTo(PATIENCE) >= 0 && lastRefresh.compareAndSet(last, now);
    }

    private List<JsonWebKey> keys(boolean anew) {
        if (Duration.between(lastFailure, clock.instant()).abs().compareTo(PATIENCE) < 0) {
            return List.of();
        }
        try {
            var known = jwks();
            if (anew) {
                known.refresh();
            }
            return known.getJsonWebKeys();
        } catch (JoseException | IOException e) {
            // Whoever sends a token would wait for the issuer, and hold a thread.
            lastFailure = clock.instant();
            Log.errorf("The keys of the OpenID Connect issuer can't be read: %s", e.getMessage());
            return List.of();
        }
    }

    private synchronized HttpsJwks jwks() {
        if (jwks == null) {
            var http = new Get();
            http.setConnectTimeout(TIMEOUT_MILLIS);
            http.setReadTimeout(TIMEOUT_MILLIS);
            http.setRetries(1);
            http.setResponseBodySizeLimit(LARGEST_BYTES);
            jwks = new HttpsJwks(config.jwks().orElseThrow().toString());
            jwks.setSimpleHttpGet(http);
            jwks.setRetainCacheOnErrorDuration(Duration.ofHours(1).toSeconds());
            // Ours is the only bound on asking again.
            jwks.setRefreshReprieveThreshold(0);
        }
        return jwks;
    }
}
