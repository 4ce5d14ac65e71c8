package org.marquee.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.link.Links;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;

/** The admin of a first start. The table of accounts is an empty one meanwhile. */
@QuarkusTest
class FirstAdminTest {
    private static final String PASSWORD = "Sphinx of black quartz";

    private final Given given;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Issuer issuer;
    private final ChangeLog changes;
    private final Links links;
    private final Clock clock;

    FirstAdminTest(
            Given given,
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            Issuer issuer,
            ChangeLog changes,
            Links links,
            Clock clock) {
        this.given = given;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.issuer = issuer;
        this.changes = changes;
        this.links = links;
        this.clock = clock;
    }

    @BeforeEach
    void putAccountsAside() {
        given.sql("alter table account rename to account_aside");
        given.sql("create table account (like account_aside including all)");
    }

    @AfterEach
    void takeAccountsBack() {
        given.sql("drop table account");
        given.sql("alter table account_aside rename to account");
    }

    @Test
    void it_is_the_configured_one_and_made_once_by_several_instances() {
        var lines = LogRecords.above(
                Level.FINE,
                () -> IntStream.range(0, 4).parallel().forEach(i -> start("Boss@Example.org", PASSWORD, true)));
        assertEquals(
                1, given.count("select count(*) from account where email = 'boss@example.org' and roles = '{admin}'"));
        assertEquals(1, given.count("select count(*) from account"));
        assertTrue(lines.stream().noneMatch(line -> line.contains(PASSWORD)), lines.toString());
        start("other@example.org", PASSWORD, true);
        assertEquals(1, given.count("select count(*) from account"));
    }

    @Test
    void without_settings_its_random_password_is_printed_with_how_to_use_it() {
        var lines = LogRecords.above(Level.FINE, () -> {
            start(null, null, true);
            start(null, null, true);
        });
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("admin@localhost"), lines.get(0));
        assertTrue(
                lines.get(0).matches("(?s).*curl .*\"password\": \"[A-Za-z0-9_-]{43}\".*/api/v1/auth/tokens.*"),
                lines.get(0));
    }

    @Test
    void on_an_external_database_nothing_is_made_up() {
        var lines = LogRecords.above(Level.FINE, () -> start("boss@example.org", null, false));
        assertEquals(0, given.count("select count(*) from account"));
        assertTrue(lines.get(0).contains("MARQUEE_ADMIN_PASSWORD"), lines.toString());
    }

    @Test
    void a_weak_password_or_an_improper_address_stops_the_start() {
        for (var password : List.of("password12345", "short")) {
            var failure = assertThrows(IllegalStateException.class, () -> start("boss@example.org", password, true));
            assertTrue(failure.getMessage().contains("MARQUEE_ADMIN_PASSWORD"), failure.getMessage());
            assertTrue(!failure.getMessage().contains(password), failure.getMessage());
        }
        assertThrows(IllegalStateException.class, () -> start("boss", PASSWORD, true));
        assertEquals(0, given.count("select count(*) from account"));
    }

    private void start(String email, String password, boolean embedded) {
        var config = new AdminConfig() {
            @Override
            public Optional<String> email() {
                return Optional.ofNullable(email);
            }

            @Override
            public Optional<String> password() {
                return Optional.ofNullable(password);
            }

            @Override
            public boolean madeUp() {
                return embedded;
            }
        };
        new FirstAdmin(config, accounts, passwords, rules, issuer, changes, links, clock).prepare(new StartupEvent());
    }
}
