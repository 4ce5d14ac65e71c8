package org.marquee.comment;

import java.text.Normalizer;
import java.util.Set;
import org.marquee.kernel.problem.InvalidBody;

/** The name that somebody gives themselves: one line that says what it looks like. */
final class GuestName {
    static final int LONGEST = 80;

    /** No control characters, line separators, or what can't be seen or turns the direction of what stands beside it round. */
    static final String PATTERN =
            "^[^\\p{Cc}\\u00AD\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFC]*$";

    static final String RULE = "must be one line without control or invisible characters";

    /** Letters and signs as far as Unicode goes, but nothing is to be seen of them: fillers in Korean, and Braille without dots. */
    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private GuestName() {}

    /**
     * The name as it is kept: letters with their accents are one character, however they were typed.
     *
     * @throws InvalidBody when nothing of it can be seen, or it is too long by then
     */
    static String of(String written) {
        var name = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        if (name.length() > LONGEST) {
            throw new InvalidBody("/authorName", "out-of-range", "must have at most %d characters".formatted(LONGEST));
        }
        if (name.codePoints().anyMatch(GuestName::isTag)) {
            throw new InvalidBody("/authorName", "invalid-value", RULE);
        }
        if (name.codePoints().noneMatch(GuestName::isVisible)) {
            throw new InvalidBody("/authorName", "invalid-value", "must have at least one letter or sign");
        }
        return name;
    }

    /** The name of an account as far as it fits where guests have theirs. */
    static String cut(String name) {
        return name.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** A second alphabet that nobody sees, and programs read. */
    private static boolean isTag(int c) {
        return c >= 0xE0000 && c <= 0xE007F;
    }

    private static boolean isVisible(int c) {
        if (BLANKS.contains(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
