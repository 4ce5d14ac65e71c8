package org.marquee.account;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Gives access tokens, each with a refresh token that gets the next pair (RFC 9700, section 4.14.2). */
@ApplicationScoped
class TokenPairs {
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final ChangeLog changes;
    private final TokenConfig config;
    private final Clock clock;

    TokenPairs(
            Accounts accounts,
            Sessions sessions,
            AccessTokens tokens,
            ChangeLog changes,
            TokenConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * As {@link #begin}, and the same pair for the same key: only to who has just shown the right password, and only as long as
     * the account has that one, since its hash is part of what the kept answer opens with.
     */
    @PermitAll
    @Idempotent
    @Transactional
    RestResponse<TokenView> beginOnce(UUID account, @Nullable String passwordHash) {
        return RestResponse.ok(begin(account, passwordHash));
    }

    /**
     * The first pair of a sign-in.
     *
     * @param passwordHash that the password was right for; hashing takes its time, and meanwhile the account may have got another
     * @throws ProblemException 401 when it has, or is suspended by now
     */
    @Transactional
    TokenView begin(UUID account, @Nullable String passwordHash) {
        var now = clock.instant();
        var current = accounts.requireForChange(account, "*");
        if (current.suspendedAt != null || !Objects.equals(current.passwordHash, passwordHash)) {
            throw refusal();
        }
        var session = new Session(account, config.sessionLife(), now);
        sessions.persist(session);
        changes.record(new Change(Actor.account(account), Action.SIGNED_IN, "account", account));
        return next(session, now);
    }

    /**
     * The next pair. A token that was used before has been stolen, from its owner or by the one who asks now: nobody can tell, so
     * the whole sign-in ends, and that stays so although the answer is a refusal. It also means that of two who refresh at the
     * same moment neither stays signed in; a client has to let one of its parts refresh for all.
     *
     * @throws ProblemException 401 when the token gets nothing, whatever the reason
     */
    @Transactional(dontRollbackOn = ProblemException.class)
    TokenView refresh(String refreshToken) {
        var now = clock.instant();
        var hash = Secret.hash(refreshToken);
        var isFirstUse = sessions.useToken(hash, now);
        var session = sessions.ofToken(hash).orElseThrow(TokenPairs::refusal);
        if (session.isOver(now) || accounts.require(session.accountId).suspendedAt != null) {
            throw refusal();
        }
        if (!isFirstUse) {
            session.end(now);
            changes.record(new Change(
                    Actor.account(session.accountId),
                    Action.TOKEN_REUSED,
                    "account",
                    session.accountId,
                    Map.of("session", session.id.toString())));
            throw refusal();
        }
        return next(session, now);
    }

    private TokenView next(Session session, Instant now) {
        var refreshToken = Secret.next(Secret.REFRESH_TOKEN);
        sessions.addToken(session.id, Secret.hash(refreshToken), now);
        var accessToken = tokens.issue(session.accountId, session.id, now);
        return new TokenView(accessToken, "Bearer", config.life().toSeconds(), refreshToken);
    }

    private static ProblemException refusal() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED, "The sign-in is not valid, or not any more. Sign in anew.");
    }
}
