package org.marquee.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** What admins do to accounts, in the transaction of the caller. There is always an admin left who can do it. */
@ApplicationScoped
class AccountWriter {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Issuer issuer;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Clock clock;

    AccountWriter(
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            PasswordRules rules,
            Issuer issuer,
            ChangeLog changes,
            CurrentAccount caller,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rules = rules;
        this.issuer = issuer;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    UUID create(NewAccountInput input) {
        issuer.requireOurs();
        rules.require(input.password(), input.email(), "/password");
        var hash = passwords.hash(input.password());
        var account = new Account(Ids.next(), input.account(), hash, clock.instant());
        accounts.persist(account);
        accounts.flush();
        record(Action.CREATED, account);
        return account.id;
    }

    void replace(UUID id, @Nullable String ifMatch, AccountInput input) {
        changeKeepingAnAdmin(Action.UPDATED, id, ifMatch, account -> {
            requireLocal(account);
            account.write(input, clock.instant());
        });
    }

    /** Nobody else changes the account until the end of the transaction. */
    void lock(UUID id, @Nullable String ifMatch) {
        accounts.holdAdmins();
        accounts.requireForChange(id, ifMatch);
    }

    void suspend(UUID id, @Nullable String ifMatch) {
        changeKeepingAnAdmin(Action.SUSPENDED, id, ifMatch, account -> {
            account.suspend(clock.instant());
            sessions.endAllOf(id, clock.instant());
        });
    }

    void reinstate(UUID id, @Nullable String ifMatch) {
        change(Action.REINSTATED, id, ifMatch, account -> account.reinstate(clock.instant()));
    }

    void resetPassword(UUID id, @Nullable String ifMatch, String password) {
        change(Action.PASSWORD_CHANGED, id, ifMatch, account -> {
            requireLocal(account);
            rules.require(password, account.email, "/password");
            account.take(passwords.hash(password), clock.instant());
            sessions.endAllOf(id, clock.instant());
        });
    }

    private void changeKeepingAnAdmin(Action action, UUID id, @Nullable String ifMatch, Consumer<Account> verb) {
        accounts.holdAdmins();
        change(action, id, ifMatch, account -> {
            var wasAdmin = account.isActiveAdmin() && !account.isExternal();
            verb.accept(account);
            accounts.flush();
            if (wasAdmin && !account.isActiveAdmin() && !accounts.hasActiveAdmin()) {
                throw new ProblemException(
                        ProblemType.INVALID_STATE,
                        "This is the last active admin. Make another account an admin first.");
            }
        });
    }

    private void change(Action action, UUID id, @Nullable String ifMatch, Consumer<Account> verb) {
        var account = accounts.requireForChange(id, ifMatch);
        verb.accept(account);
        record(action, account);
        accounts.flush();
    }

    private static void requireLocal(Account account) {
        if (account.isExternal()) {
            throw new ProblemException(
                    ProblemType.INVALID_STATE,
                    "The name, the roles and the password of this account are kept at %s.".formatted(account.issuer));
        }
    }

    /** Roles are worth knowing later; names and addresses are not for the log. */
    private void record(Action action, Account account) {
        changes.record(new Change(caller.actor(), action, "account", account.id, Map.of("roles", account.roles)));
    }
}
