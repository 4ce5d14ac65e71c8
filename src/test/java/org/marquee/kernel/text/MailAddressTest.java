package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail goes to exactly what was written: nothing of an address is a comment, a quotation or a list. */
class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "A.b-c_d+tag@sub.example.org",
                "admin@localhost",
                "!#$%&'*+/=?^_`{|}~-@example.org",
                "o'hara@xn--bcher-kva.example",
                "1@1.example"
            })
    void an_address_is_taken(String address) {
        assertTrue(address.matches(MailAddress.PATTERN), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1)ann@example.org",
                "ann(1)@example.org",
                "\"ann\"@example.org",
                "a,ann@example.org",
                "<ann@example.org",
                "x:ann@example.org",
                "ann;@example.org",
                "ann\\@example.org",
                "[ann]@example.org",
                ".ann@example.org",
                "ann.@example.org",
                "a..nn@example.org",
                "ann@example..org",
                "ann@.example.org",
                "ann@-example.org",
                "ann@example-.org",
                "ann@[127.0.0.1]",
                "ann@example.org.",
                "ann@x@example.org",
                "ann @example.org",
                "ann",
                "@example.org",
                "ann@"
            })
    void what_is_more_or_less_than_an_address_is_none(String text) {
        assertFalse(text.matches(MailAddress.PATTERN), text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 65})
    void a_mailbox_has_no_more_than_64_characters(int length) {
        assertEquals(length <= 64, ("a".repeat(length) + "@example.org").matches(MailAddress.PATTERN));
        assertEquals(length <= 63, ("ann@" + "a".repeat(length) + ".org").matches(MailAddress.PATTERN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a", "a-", ".a"})
    void a_long_one_is_refused_at_once(String part) {
        Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () -> assertFalse(("ann@" + part.repeat(100_000) + "!").matches(MailAddress.PATTERN)));
        Assertions.assertTimeout(
                Duration.ofSeconds(1), () -> assertFalse((part.repeat(100_000) + "@!").matches(MailAddress.PATTERN)));
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, ann@example.org",
        "Ann+1@Example.org, ann@example.org",
        "ann+1+2@example.org, ann@example.org",
        "+1@example.org, +1@example.org"
    })
    void what_stands_behind_a_plus_is_the_same_persons(String address, String mailbox) {
        assertEquals(mailbox, MailAddress.mailbox(address));
    }
}
