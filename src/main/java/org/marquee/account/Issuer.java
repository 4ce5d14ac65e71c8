package org.marquee.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Who makes the tokens that are accepted here: we ourselves, or the OpenID Connect issuer of the configuration. */
@ApplicationScoped
class Issuer {
    private final OidcConfig oidc;

    Issuer(OidcConfig oidc) {
        this.oidc = oidc;
    }

    boolean isOurs() {
        return !oidc.isUsed();
    }

    /** @throws ProblemException 403 when people sign in elsewhere */
    void requireOurs() {
        oidc.issuer().ifPresent(issuer -> {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Accounts sign in and out at %s, whose access tokens are accepted here.".formatted(issuer));
        });
    }
}
