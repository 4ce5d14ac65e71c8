package org.marquee.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.sql.Reader;

/** Looks up who makes a request: one query for each, so that suspension, sign-out and changes of roles hold at once. */
@Singleton
class Callers {
    private final Reader reader;

    Callers(Reader reader) {
        this.reader = reader;
    }

    /** The account behind an access token, unless its session has ended or it is suspended. */
    Optional<Caller> of(AccessToken token) {
        return reader.first(Caller.class, """
                select json_build_object('id', a.id, 'roles', a.roles, 'unseen', false)
                from session s
                join account a on a.id = s.account_id
                where s.id = ? and a.id = ?
                  and s.ended_at is null and s.expires_at > now()
                  and a.suspended_at is null""", token.session(), token.account());
    }

    /** The account of somebody who signs in elsewhere, if it was met before, be it suspended. */
    Optional<ExternalCaller> of(ExternalToken token) {
        return reader.first(ExternalCaller.class, """
                select json_build_object('id', a.id, 'name', a.name, 'roles', a.roles,
                  'suspended', a.suspended_at is not null)
                from account a
                where a.issuer = ? and a.subject = ?""", token.issuer(), token.subject());
    }

    /** @param name the one that the last token had, as {@code roles} are */
    record ExternalCaller(UUID id, String name, List<String> roles, boolean suspended) {
        boolean isAsIn(ExternalToken token) {
            return name.equals(token.name()) && roles.equals(token.roles());
        }
    }

    /** The API key with this hash, unless it is revoked or has expired. */
    Optional<Caller> ofKey(byte[] hash) {
        return reader.first(Caller.class, """
                select json_build_object('id', k.id, 'roles', k.scopes,
                  'unseen', coalesce(k.last_used_at < now() - interval '1 minute', true))
                from api_key k
                where k.hash = ? and k.revoked_at is null and k.expires_at > now()""", (Object) hash);
    }
}
