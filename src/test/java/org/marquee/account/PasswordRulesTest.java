package org.marquee.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.kernel.problem.ProblemException;

/** Which passwords are good enough. */
class PasswordRulesTest {
    private static final PasswordRules RULES = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "twelve chars",
                "Zwölf Boxkämpfer",
                "열두글자이상의비밀번호입니다",
                "            x",
                "🎬🎥🍿🎞🎦📽🎭🎪🎟🏆🎖🎗",
                "N8kq-2vLx-9Tzw",
                "' or 1=1; drop table account; --"
            })
    void good(String password) {
        assertDoesNotThrow(() -> RULES.require(password, "ann@example.org", "/password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elevenchars",
                "🎬🎥🍿🎞🎦📽",
                "password12345",
                "Password1234!",
                "P@ssw0rd1234",
                "!!!password!!!",
                "passwordpassword",
                "aaaaaaaaaaaa",
                "abababababab",
                "            ",
                "123456789012",
                "098765432109",
                "qwertyuiopas",
                "QwertyUiop2024",
                "abcdefghijkl",
                "1q2w3e4r5t6y",
                "iloveyou1234",
                "letmein!!!!!2026",
                "Marquee123456",
                "annabelle-annabelle",
                "its annabelle here"
            })
    void bad(String password) {
        var refusal = assertThrows(
                ProblemException.class, () -> RULES.require(password, "annabelle@example.org", "/password"));
        assertEquals("/password", refusal.faults().get(0).pointer());
    }

    @Test
    void the_longest_has_256_characters_whatever_their_size() {
        var longest = "x1y🎬".repeat(64);
        assertDoesNotThrow(() -> RULES.require("z" + longest.substring(1), null, ""));
        assertThrows(ProblemException.class, () -> RULES.require("z" + longest, null, ""));
        assertThrows(ProblemException.class, () -> RULES.require("a lone \ud83c surrogate", null, ""));
    }

    @Test
    void names_of_two_letters_are_in_many_words() {
        assertDoesNotThrow(() -> RULES.require("twelve chars", "we@example.org", ""));
    }

    @Test
    void all_forms_of_a_text_are_one_password() {
        assertEquals(PasswordRules.normalised("Ko\u0308nig"), PasswordRules.normalised("K\u00f6nig"));
    }
}
