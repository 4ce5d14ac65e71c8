package org.marquee.account;

/** A token that is not, or no longer, worth anything; the message is for the log and holds nothing of it. */
final class InvalidToken extends RuntimeException {
    InvalidToken(String message) {
        super(message, null, false, false);
    }
}
