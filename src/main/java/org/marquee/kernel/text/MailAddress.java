package org.marquee.kernel.text;

import java.util.Locale;

/** The form of an e-mail address. */
public final class MailAddress {
    /** ASCII without spaces: what every mail server takes. A host without a dot will do. */
    public static final String PATTERN = "[!-?A-~]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";

    /** What is said of a text that is none. */
    public static final String RULE = "must be an e-mail address such as ann@example.org";

    /** Characters: RFC 5321, section 4.5.3.1.3, without the brackets around it. */
    public static final int LONGEST = 254;

    private MailAddress() {}

    /**
     * The address as it is looked for, and mailed to. Both, since there are letters whose small forms are alike: mail to the
     * address as somebody typed it could go to somebody else than the one that was found.
     */
    public static String normalised(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
