package org.marquee.account;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.id.Ids;

/**
 * Turns what stands behind {@code Authorization: Bearer} into an identity: an access token of an account, or an API key.
 */
@ApplicationScoped
class BearerIdentities implements IdentityProvider<BearerRequest> {
    private final AccessTokens tokens;
    private final Callers callers;
    private final ApiKeys keys;
    private final Issuer issuer;
    private final ExternalTokens externalTokens;
    private final Accounts accounts;
    private final ChangeLog changes;
    private final Clock clock;

    BearerIdentities(
            AccessTokens tokens,
            Callers callers,
            ApiKeys keys,
            Issuer issuer,
            ExternalTokens externalTokens,
            Accounts accounts,
            ChangeLog changes,
            Clock clock) {
        this.tokens = tokens;
        this.callers = callers;
        this.keys = keys;
        this.issuer = issuer;
        this.externalTokens = externalTokens;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.token()));
    }

    private SecurityIdentity identity(String bearer) {
        try {
            if (bearer.startsWith(Secret.API_KEY)) {
                return key(bearer);
            }
            return issuer.isOurs() ? account(bearer) : externalAccount(bearer);
        } catch (InvalidToken e) {
            Log.debugf("A token was refused: %s", e.getMessage());
            throw new AuthenticationFailedException("The token is not acceptable");
        }
    }

    private SecurityIdentity account(String bearer) {
        var token = tokens.verify(bearer);
        var caller = callers.of(token).orElseThrow(() -> new InvalidToken("the session has ended"));
        return identity(caller, Actor.account(caller.id()), token.session());
    }

    private SecurityIdentity externalAccount(String bearer) {
        var token = externalTokens.verify(bearer);
        var known = callers.of(token);
        if (known.filter(caller -> caller.isAsIn(token)).isEmpty()) {
            known = QuarkusTransaction.requiringNew().call(() -> meet(token));
        }
        var account = known.filter(caller -> !caller.suspended())
                .orElseThrow(() -> new InvalidToken("the account is suspended"));
        return identity(new Caller(account.id(), token.roles(), false), Actor.account(account.id()), null);
    }

    private Optional<Callers.ExternalCaller> meet(ExternalToken token) {
        accounts.meet(token, Ids.next(), clock.instant());
        var known = callers.of(token);
        known.ifPresent(caller -> changes.record(
                new Change(Actor.SYSTEM, Action.UPDATED, "account", caller.id(), Map.of("roles", token.roles()))));
        return known;
    }

    private SecurityIdentity key(String bearer) {
        var caller = callers.ofKey(Secret.hash(bearer)).orElseThrow(() -> new InvalidToken("the key is worth nothing"));
        if (caller.unseen()) {
            keys.use(caller.id());
        }
        return identity(caller, Actor.apiKey(caller.id()), null);
    }

    private static SecurityIdentity identity(Caller caller, Actor actor, @Nullable UUID session) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.id().toString()))
                .addRoles(new HashSet<>(caller.roles()))
                .addAttribute(CurrentAccount.ACTOR, actor);
        if (session != null) {
            identity.addAttribute(CurrentAccount.SESSION, session);
        }
        return identity.build();
    }
}
