package org.marquee.account;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Which passwords are good enough: long ones that nobody thinks of first. What is in them is nobody's business. */
@Singleton
class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    static final String DESCRIPTION =
            "12 to 256 characters of any kind; none of the passwords that are tried first, nor one with the name in the e-mail"
                    + " address in it.";

    private static final String WORDS = "/account/common-passwords.txt";
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjklyxcvbnm"
                    + " azertyuiopqsdfghjklmwxcvbn 012345678901234567890123456789";

    private final Set<String> common = read();

    /**
     * Lets good passwords through.
     *
     * @param pointer to the password in the body
     * @param email of its account
     * @throws ProblemException 400 for all others
     */
    void require(String password, @Nullable String email, String pointer) {
        fault(password, email).ifPresent(fault -> {
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "The password %s.".formatted(fault.detail()),
                    List.of(Fault.pointer(pointer, fault.code(), fault.detail())));
        });
    }

    /** The same text is the same password, however a keyboard composes its letters. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private Optional<Fault> fault(String password, @Nullable String email) {
        var normalised = normalised(password);
        var length = normalised.codePointCount(0, normalised.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(weak("out-of-range", "must have 12 to 256 characters"));
        } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(normalised)) {
            return Optional.of(weak("invalid-value", "must be proper Unicode"));
        }
        var lower = normalised.toLowerCase(Locale.ROOT);
        if (email != null && holdsNameOf(email.toLowerCase(Locale.ROOT), lower)) {
            return Optional.of(weak("weak-password", "must not contain the name in the e-mail address"));
        }
        return isCommon(lower)
                ? Optional.of(weak("weak-password", "is one of those that are tried first"))
                : Optional.empty();
    }

    /** Names of three letters and less are in many words. */
    private static boolean holdsNameOf(String email, String lower) {
        var name = email.substring(0, email.indexOf('@'));
        return name.length() > 3 && lower.contains(name);
    }

    private boolean isCommon(String lower) {
        var unit = unit(lower);
        var word = AROUND.matcher(unit).replaceAll("");
        return unit.codePointCount(0, unit.length()) < 3
                || common.contains(lower)
                || common.contains(word)
                || common.contains(AROUND.matcher(plain(word)).replaceAll(""))
                || isRow(unit)
                || (word.length() > 3 && isRow(word));
    }

    /** What the whole consists of, when it is the same again and again, as in "passwordpassword". */
    private static String unit(String text) {
        return text.substring(0, (text + text).indexOf(text, 1));
    }

    /** Neighbours on a keyboard, in the alphabet or among the digits, forwards or backwards. */
    private static boolean isRow(String text) {
        return ROWS.contains(text) || ROWS.contains(new StringBuilder(text).reverse());
    }

    /** Without the digits and signs that people write for letters. */
    private static String plain(String word) {
        return word.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static Fault weak(String code, String detail) {
        return Fault.pointer("", code, detail);
    }

    private static Set<String> read() {
        try (var in = new BufferedReader(
                new InputStreamReader(PasswordRules.class.getResourceAsStream(WORDS), StandardCharsets.US_ASCII))) {
            return in.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
