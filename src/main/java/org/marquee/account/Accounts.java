package org.marquee.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.problem.NotFound;

/** Those who work with the content. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID> {
    /** Any number that no other advisory lock here has. */
    private static final long ADMINS = 0x4d61727175656532L;

    Optional<Account> byEmail(String email) {
        return find("email", email).firstResultOptional();
    }

    Account require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("account", id.toString()));
    }

    /**
     * The account, locked until the end of the transaction.
     *
     * @throws NotFound when there is none
     */
    Account requireForChange(UUID id, @Nullable String ifMatch) {
        var account = find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("account", id.toString()));
        VersionTag.require(ifMatch, account.version);
        return account;
    }

    /** Remembers somebody who signs in elsewhere, from the first token on, with the roles that the newest one has. */
    @Transactional
    void meet(ExternalToken token, UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into account (id, name, roles, issuer, subject, created_at, updated_at, version)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0)
                        on conflict (issuer, subject) do update
                        set name = excluded.name, roles = excluded.roles, updated_at = excluded.updated_at,
                          version = account.version + 1
                        where (account.name, account.roles) <> (excluded.name, excluded.roles)""")
                .setParameter(1, id)
                .setParameter(2, token.name())
                .setParameter(3, token.roles().toArray(String[]::new))
                .setParameter(4, token.issuer())
                .setParameter(5, token.subject())
                .setParameter(6, now)
                .executeUpdate();
    }

    /** Until the end of the transaction nobody else makes or unmakes an admin: neither the first nor the last. */
    void holdAdmins() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(" + ADMINS + ") as text)")
                .getSingleResult();
    }

    /** Whether somebody who signs in here can still administer accounts. */
    boolean hasActiveAdmin() {
        return (Boolean)
                getEntityManager().createNativeQuery("""
                        select exists (
                          select from account where 'admin' = any (roles) and suspended_at is null and issuer is null)""", Boolean.class).getSingleResult();
    }

    /** In SQL, as it is asked at every start: PostgreSQL need not read all for it, nor Hibernate learn its language. */
    boolean isEmpty() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select not exists (select from account)", Boolean.class)
                .getSingleResult();
    }
}
