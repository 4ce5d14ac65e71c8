package org.marquee.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.limit.Limit;
import org.marquee.kernel.limit.Limits;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * Asks for the password. Who asks learns nothing but yes or no: an unknown address, a wrong password and a suspended account get
 * the same answer after the same time. Each try is counted before the password is looked at, so that many at once do not slip
 * through; one that succeeds is taken back.
 */
@ApplicationScoped
class SignIn {
    private static final String BY_ACCOUNT = "sign-in account";
    private static final String BY_ADDRESS = "sign-in address";
    private static final Limit PER_ACCOUNT = Limit.perMinute(5);
    private static final Limit PER_ADDRESS = Limit.perMinute(10);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Limits limits;
    private final LaterChanges later;

    SignIn(Accounts accounts, Passwords passwords, Limits limits, LaterChanges later) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.later = later;
    }

    /**
     * The account that this is.
     *
     * @param address where the request comes from
     * @throws ProblemException 401 when it is none, 429 when that was so too often
     */
    Account require(SignInInput input, String address) {
        var email = Account.normalised(input.email());
        limits.take(BY_ADDRESS, address, PER_ADDRESS);
        limits.take(BY_ACCOUNT, email, PER_ACCOUNT);
        var known = known(email);
        var isRight = passwords.matches(
                input.password(), known.map(account -> account.passwordHash).orElse(null));
        if (!isRight || known.orElseThrow().suspendedAt != null) {
            known.ifPresent(this::recordRefusal);
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "The e-mail address or the password is wrong.");
        }
        limits.giveBack(BY_ACCOUNT, email, PER_ACCOUNT);
        limits.giveBack(BY_ADDRESS, address, PER_ADDRESS);
        return known.get();
    }

    /**
     * Whether this is the password of an account whose owner is signed in. Wrong ones count as failures to sign in.
     *
     * @throws ProblemException 429 when there were too many
     */
    boolean isPasswordOf(Account account, String password) {
        var email = String.valueOf(account.email);
        limits.take(BY_ACCOUNT, email, PER_ACCOUNT);
        var isRight = passwords.matches(password, account.passwordHash);
        if (isRight) {
            limits.giveBack(BY_ACCOUNT, email, PER_ACCOUNT);
        }
        return isRight;
    }

    private Optional<Account> known(String email) {
        // No connection is held while the password is hashed.
        return QuarkusTransaction.requiringNew().call(() -> accounts.byEmail(email));
    }

    private void recordRefusal(Account account) {
        // Not now: it would take longer than the refusal of an address that nobody has.
        later.record(new Change(Actor.ANONYMOUS, Action.SIGN_IN_REFUSED, "account", account.id));
    }
}
