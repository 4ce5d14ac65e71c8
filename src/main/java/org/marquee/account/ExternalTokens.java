package org.marquee.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.Key;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells good access tokens of the configured OpenID Connect issuer from all others. */
@ApplicationScoped
class ExternalTokens {
    /** By the kind of key, so that no key is used for what it was not made for. */
    private static final Set<String> ALGORITHMS = Set.of("ES256", "RS256", "EdDSA");

    /** Few issuers follow RFC 9068; others write what any JWT has, or nothing. An audience of our own keeps ID tokens out. */
    private static final Set<String> TYPES = Set.of("at+jwt", "jwt", "");

    private static final int LONGEST_NAME = 200;

    private final OidcConfig config;
    private final IssuerKeys keys;
    private final Clock clock;

    ExternalTokens(OidcConfig config, IssuerKeys keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    void prepare(@Observes StartupEvent event) {
        if (config.issuer().isPresent() && config.jwks().isEmpty()) {
            throw new IllegalStateException(
                    "MARQUEE_OIDC_ISSUER needs MARQUEE_OIDC_JWKS: the address of the issuer's keys.");
        }
    }

    /** @throws InvalidToken unless it comes from the issuer, is for us and good now */
    ExternalToken verify(String token) {
        var issuer = config.issuer().orElseThrow();
        var check = new TokenCheck(issuer, config.audience(), TYPES, ALGORITHMS, config.longestLife());
        var claims = check.claims(token, clock.instant(), this::key).getClaimsMap();
        if (claims.containsKey("nonce") || claims.containsKey("at_hash")) {
            throw new InvalidToken("an ID token is for its client, not for us");
        }
        return new ExternalToken(issuer, String.valueOf(claims.get("sub")), name(claims), roles(claims));
    }

    private Key key(String algorithm, String id) {
        return keys.find(algorithm, id).orElseThrow(() -> new InvalidToken("the issuer has no such key"));
    }

    private static String name(Map<String, Object> claims) {
        return Stream.of("name", "preferred_username", "sub")
                .map(claims::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .findFirst()
                .orElse("Somebody");
    }

    /** Those of our roles that the claim has; what else it has means something to others. */
    private List<String> roles(Map<String, Object> claims) {
        Object found = claims;
        for (var member : config.rolesClaim().split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(member) : null;
        }
        var said = said(found);
        return Stream.of(Role.values())
                .map(role -> role.value)
                .filter(said::contains)
                .sorted()
                .toList();
    }

    private static Collection<?> said(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list;
        }
        return claim instanceof String words ? List.of(words.split(" ", -1)) : List.of();
    }
}
