package org.marquee.kernel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ParseException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Why a mail server did not take a letter. What it says itself has the address in it, and is not repeated. */
final class Refusal {
    /** RFC 5321, section 4.2.1: codes from here on mean never. */
    private static final int PERMANENT = 500;

    /** RFC 4954, section 6: we have to sign in. */
    private static final int SIGN_IN = 530;

    /** What ends the text of a letter. */
    private static final String END = ".";

    private Refusal() {}

    /**
     * Whether trying again is of no use: nobody gets mail there, or the text is refused. Whatever the server has against us or
     * the sender can be mended by those who run it or us.
     */
    static boolean isForGood(MessagingException e) {
        return chain(e).anyMatch(cause -> cause instanceof ParseException
                || isOfLetter(cause) && code(cause) >= PERMANENT && code(cause) != SIGN_IN);
    }

    private static boolean isOfLetter(Exception e) {
        return e instanceof SMTPAddressFailedException
                || e instanceof SMTPSendFailedException failure && END.equals(failure.getCommand());
    }

    /** For the log: kinds and codes, nothing else. */
    static String describe(MessagingException e) {
        return String.join(
                ", ",
                chain(e).map(cause -> cause.getClass().getSimpleName() + (code(cause) == 0 ? "" : " " + code(cause)))
                        .toList());
    }

    private static Stream<Exception> chain(MessagingException e) {
        return Stream.iterate((Exception) e, cause -> cause != null, Refusal::next);
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException failure ? failure.getNextException() : null;
    }

    private static int code(Exception e) {
        if (e instanceof SMTPAddressFailedException failure) {
            return failure.getReturnCode();
        } else if (e instanceof SMTPSenderFailedException failure) {
            return failure.getReturnCode();
        } else if (e instanceof SMTPSendFailedException failure) {
            return failure.getReturnCode();
        }
        return 0;
    }
}
