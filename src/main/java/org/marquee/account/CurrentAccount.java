package org.marquee.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Who makes the current request. Its roles are those that the account has now, not those of the token. */
@ApplicationScoped
public class CurrentAccount {
    /** The attribute of an identity that holds its {@link Actor}. */
    static final String ACTOR = "actor";

    /** The attribute that holds the id of the session; API keys have none. */
    static final String SESSION = "session";

    private final SecurityIdentity identity;

    CurrentAccount(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor actor() {
        Actor actor = identity.getAttribute(ACTOR);
        return actor == null ? Actor.ANONYMOUS : actor;
    }

    /** The session of the caller's token; API keys, and those who sign in elsewhere, have none. */
    Optional<UUID> session() {
        return Optional.ofNullable(identity.getAttribute(SESSION));
    }

    /** Whether one of these is among the caller's roles. */
    public boolean isAny(String... roles) {
        for (var role : roles) {
            if (identity.hasRole(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caller is this account, in person. */
    public boolean is(UUID account) {
        return account.equals(actor().id()) && actor().kind() == Actor.Kind.ACCOUNT;
    }

    /**
     * For what depends on more than the address.
     *
     * @param sentence what is not allowed, for the answer
     * @throws ProblemException 403, unless one of these is among the caller's roles
     */
    public void require(String sentence, String... roles) {
        if (!isAny(roles)) {
            throw new ProblemException(ProblemType.FORBIDDEN, sentence);
        }
    }
}
