package org.marquee.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** What somebody who is signed in does with their own account. */
@ApplicationScoped
class OwnAccount {
    private final Accounts accounts;
    private final Sessions sessions;
    private final StaffLists lists;
    private final SignIn signIn;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Clock clock;

    OwnAccount(
            Accounts accounts,
            Sessions sessions,
            StaffLists lists,
            SignIn signIn,
            Passwords passwords,
            PasswordRules rules,
            ChangeLog changes,
            CurrentAccount caller,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.lists = lists;
        this.signIn = signIn;
        this.passwords = passwords;
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    AccountView view(UUID id) {
        return lists.requireAccount(id);
    }

    @Transactional
    void signOut() {
        caller.session().ifPresent(session -> sessions.end(session, clock.instant()));
        record(Action.SIGNED_OUT);
    }

    /** @throws ProblemException 400 when the current password is wrong or the new one is bad, 429 when that was so too often */
    void changePassword(UUID id, NewPasswordInput input) {
        var account = QuarkusTransaction.requiringNew().call(() -> accounts.require(id));
        rules.require(input.newPassword(), account.email, "/newPassword");
        if (!signIn.isPasswordOf(account, input.currentPassword())) {
            throw wrongPassword();
        }
        var hash = passwords.hash(input.newPassword());
        QuarkusTransaction.requiringNew().run(() -> take(account, hash));
    }

    /** @param before the account as it was when the password was asked for; hashing takes its time */
    private void take(Account before, String hash) {
        var now = clock.instant();
        var id = before.id;
        var account = accounts.requireForChange(id, "*");
        if (account.suspendedAt != null || !Objects.equals(account.passwordHash, before.passwordHash)) {
            throw wrongPassword();
        }
        account.take(hash, now);
        caller.session().ifPresent(session -> sessions.endOthersOf(id, session, now));
        record(Action.PASSWORD_CHANGED);
    }

    private static ProblemException wrongPassword() {
        return new ProblemException(
                ProblemType.INVALID_BODY,
                "The current password is wrong.",
                List.of(Fault.pointer("/currentPassword", "invalid-value", "is not the current password")));
    }

    private void record(Action action) {
        Actor actor = caller.actor();
        if (actor.id() != null) {
            changes.record(new Change(actor, action, "account", actor.id()));
        }
    }
}
