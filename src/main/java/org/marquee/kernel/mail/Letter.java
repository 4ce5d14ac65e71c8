package org.marquee.kernel.mail;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is to be mailed to somebody, in plain text. It has no place for what strangers wrote: else they could send anything to
 * anybody through us.
 *
 * @param occasion what it tells of; there is one letter of each in the outbox at a time
 * @param subject of one line; whatever would begin another becomes a space
 * @param headers of one line each, besides those that all mails have
 * @param life how long it may wait for a mail server; what is told later would be of no use
 */
public record Letter(
        String occasion, String recipient, String subject, String text, Map<String, String> headers, Duration life) {
    private static final Duration USUAL_LIFE = Duration.ofDays(2);

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    public Letter {
        subject = CONTROLS.matcher(subject).replaceAll(" ").strip();
        requireOneLine(recipient);
        headers.forEach((name, value) -> requireOneLine(name + value));
        headers = Map.copyOf(headers);
    }

    public Letter(String occasion, String recipient, String subject, String text, Map<String, String> headers) {
        this(occasion, recipient, subject, text, headers, USUAL_LIFE);
    }

    /** Ours all of them: one that is wrong is a fault of ours, and not repeated to anybody. */
    private static void requireOneLine(String value) {
        if (CONTROLS.matcher(value).find()) {
            throw new IllegalArgumentException("A header of a mail has more than one line");
        }
    }

    /** Addresses stand in no log. */
    @Override
    public String toString() {
        return "Letter";
    }
}
