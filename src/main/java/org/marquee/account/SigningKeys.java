package org.marquee.account;

import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign and verify our tokens, as they lie in their folder now: a key that is taken away is worth nothing a few
 * seconds later, on every instance, and no instance has to be restarted.
 */
@ApplicationScoped
class SigningKeys {
    /** How long what was read is believed. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** How often at most the folder is looked at because somebody names a key that is not known: anybody may. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TokenConfig config;
    private final OidcConfig oidc;
    private final Clock clock;
    private volatile @Nullable Snapshot last;

    SigningKeys(TokenConfig config, OidcConfig oidc, Clock clock) {
        this.config = config;
        this.oidc = oidc;
        this.clock = clock;
    }

    /** Makes the first key before the first request, and fails where nothing says which keys to use. */
    void prepare(@Observes StartupEvent event) {
        if (oidc.isUsed()) {
            return;
        }
        requireFolder(LaunchMode.current());
        folder().fill();
        all();
    }

    /** In production, instances must not each make a key of their own. */
    void requireFolder(LaunchMode mode) {
        if (config.keysDir().isEmpty() && !config.embedded() && mode == LaunchMode.NORMAL) {
            throw new IllegalStateException(
                    "With an external database, MARQUEE_TOKEN_KEYS_DIR must name the folder of the"
                            + " keys that sign tokens, the same for all instances; an empty one gets a key. Or set"
                            + " MARQUEE_OIDC_ISSUER to accept the tokens of an OpenID Connect issuer instead.");
        }
    }

    /** The key to sign with. */
    SigningKey signing() {
        var keys = all();
        return keys.get(keys.size() - 1);
    }

    /** The key with this id, if it is one of ours. */
    Optional<SigningKey> find(String id) {
        var known = find(all(), id);
        // Another instance may have begun to use a new one.
        return known.isPresent() ? known : find(all(PATIENCE), id);
    }

    List<SigningKey> all() {
        return all(FRESH);
    }

    private List<SigningKey> all(Duration age) {
        var now = clock.instant();
        var known = last;
        if (known == null || Duration.between(known.at(), now).abs().compareTo(age) > 0) {
            known = read(known, now);
            last = known;
        }
        return known.keys();
    }

    private Snapshot read(@Nullable Snapshot known, Instant now) {
        try {
            var fingerprint = folder().fingerprint();
            if (known != null && known.fingerprint().equals(fingerprint)) {
                return new Snapshot(known.keys(), fingerprint, now);
            }
            var keys = folder().read();
            if (keys.isEmpty()) {
                throw new IllegalStateException("There is no key (*.pem) in " + folder().path());
            }
            return new Snapshot(keys, fingerprint, now);
        } catch (RuntimeException e) {
            if (known == null) {
                throw e;
            }
            // A file that is being written, or a share that is away for a moment: what was right stays right.
            Log.errorf("The keys of tokens stay what they were: %s", e.getMessage());
            return new Snapshot(known.keys(), known.fingerprint(), now);
        }
    }

    private static Optional<SigningKey> find(List<SigningKey> keys, String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private KeyFolder folder() {
        return new KeyFolder(config.keysDir().orElseGet(config::embeddedKeysDir));
    }

    private record Snapshot(List<SigningKey> keys, Object fingerprint, Instant at) {}
}
