package org.marquee.kernel.mail;

import java.util.Locale;

/** What we take for an e-mail address. */
public final class MailAddress {
    /** No blanks, no control characters, nothing that would end an address or begin another in a header. */
    public static final String PATTERN =
            "[^\\s\\p{C}@<>()\\[\\]\\\\,;:\"]{1,64}@[^\\s\\p{C}@<>()\\[\\]\\\\,;:\"]{1,189}";

    public static final String RULE = "must be an e-mail address such as ann@example.org";

    private MailAddress() {}

    /**
     * The address as it is looked for, and mailed to. Both, since there are letters whose small forms are alike: mail to the
     * address as somebody typed it could go to somebody else than the one that was found.
     */
    public static String normalised(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
