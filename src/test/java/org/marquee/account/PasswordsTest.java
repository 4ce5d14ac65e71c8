package org.marquee.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Hashes of passwords: strong, whole, and as slow for those who do not exist. */
class PasswordsTest {
    private final Passwords passwords = new Passwords(() -> 5);

    @Test
    void a_hash_is_argon2id_with_a_salt_of_its_own() {
        var hash = passwords.hash("correct horse");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=5,p=1$"), hash);
        assertNotEquals(hash, passwords.hash("correct horse"));
        assertTrue(passwords.matches("correct horse", hash));
        assertFalse(passwords.matches("correct horsf", hash));
        assertFalse(passwords.matches("correct horse", null));
    }

    @Test
    void every_character_counts_to_the_last() {
        var longest = "열쇠🎬".repeat(85);
        var hash = passwords.hash(longest + "x");
        assertTrue(passwords.matches(longest + "x", hash));
        assertFalse(passwords.matches(longest + "y", hash));
        assertFalse(passwords.matches(longest, hash));
    }

    @Test
    void nobody_can_tell_by_the_time_whether_there_is_an_account() {
        var hash = passwords.hash("correct horse");
        var known = new long[9];
        var unknown = new long[9];
        for (int i = 0; i < known.length; i++) {
            known[i] = time(() -> passwords.matches("wrong", hash));
            unknown[i] = time(() -> passwords.matches("wrong", null));
        }
        var ratio = (double) median(known) / median(unknown);
        // Not narrower: other tests use the same cores. What must not be is a missing hash, some hundred times faster.
        assertTrue(ratio > 0.5 && ratio < 2, "ratio " + ratio);
    }

    private static long time(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static long median(long[] times) {
        return LongStream.of(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
