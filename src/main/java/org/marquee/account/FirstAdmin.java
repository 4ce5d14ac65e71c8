package org.marquee.account;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.text.MailAddress;

/** Makes an admin where there is no account at all: as configured, or on the embedded database with a random password. */
@ApplicationScoped
class FirstAdmin {
    private static final String EMAIL = "admin@localhost";
    private static final Pattern PROPER = Pattern.compile(MailAddress.PATTERN);

    private final AdminConfig config;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Issuer issuer;
    private final ChangeLog changes;
    private final Links links;
    private final Clock clock;

    FirstAdmin(
            AdminConfig config,
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            Issuer issuer,
            ChangeLog changes,
            Links links,
            Clock clock) {
        this.config = config;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.issuer = issuer;
        this.changes = changes;
        this.links = links;
        this.clock = clock;
    }

    void prepare(@Observes StartupEvent event) {
        if (!issuer.isOurs() || !QuarkusTransaction.requiringNew().call(accounts::isEmpty)) {
            return;
        }
        var email = config.email().orElse(EMAIL);
        if (config.password().isPresent()) {
            create(email, config.password().get());
        } else if (config.madeUp()) {
            var password = Secret.next("");
            if (create(email, password)) {
                tell(email, password);
            }
        } else {
            Log.warn(
                    "There is no account, so nobody can edit: set MARQUEE_ADMIN_EMAIL and MARQUEE_ADMIN_PASSWORD, and start"
                            + " again.");
        }
    }

    /** Whether this instance has made it: of several that start at once, one does. */
    private boolean create(String email, String password) {
        requireProper(email, password);
        var hash = passwords.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            accounts.holdAdmins();
            var isFirst = accounts.isEmpty();
            if (isFirst) {
                var input = new AccountInput(email, "Admin", List.of(Role.ADMIN));
                var account = new Account(Ids.next(), input, hash, clock.instant());
                accounts.persist(account);
                changes.record(new Change(Actor.SYSTEM, Action.CREATED, "account", account.id));
            }
            return isFirst;
        });
    }

    private void requireProper(String email, String password) {
        if (!PROPER.matcher(email).matches()) {
            throw new IllegalStateException("MARQUEE_ADMIN_EMAIL " + MailAddress.RULE);
        }
        try {
            rules.require(password, email, "");
        } catch (ProblemException e) {
            throw new IllegalStateException("MARQUEE_ADMIN_PASSWORD can't be used: " + e.detail());
        }
    }

    /** The one password that a log ever has: whoever starts a fresh embedded instance reads it there, and changes it. */
    private void tell(String email, String password) {
        Log.infof("""
                There was no account, so an admin was made. Its password is shown only now:

                    %s
                    %s

                It gets an access token, and then another password:

                    curl -H 'Content-Type: application/json' -d '{"email": "%1$s", "password": "%2$s"}' %3$s/api/v1/auth/tokens
                """, email, password, links.absolute(""));
    }
}
