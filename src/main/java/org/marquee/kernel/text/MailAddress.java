package org.marquee.kernel.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of an e-mail address. */
public final class MailAddress {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /**
     * The plain form of RFC 5321, section 4.1.2. Quotations, comments and lists are none: there, mail programs find other
     * addresses than those that we count by. A host without a dot will do.
     * It has bounds everywhere: a repetition without any takes the stack of whoever looks at a long text.
     */
    public static final String PATTERN =
            "(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + "){0,126}";

    /** What is said of a text that is none. */
    public static final String RULE = "must be an e-mail address such as ann@example.org";

    /** Characters: RFC 5321, section 4.5.3.1.3, without the brackets around it. */
    public static final int LONGEST = 254;

    /** What stands between a plus sign and the host is for the owner's own use. */
    private static final Pattern TAG = Pattern.compile("(?<=[^@])\\+[^@]*(?=@)");

    private MailAddress() {}

    /**
     * The address as it is looked for, and mailed to. Both, since there are letters whose small forms are alike: mail to the
     * address as somebody typed it could go to somebody else than the one that was found.
     */
    public static String normalised(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** Where the mail probably comes in, for counting: the address without its tag. Not for mailing to. */
    public static String mailbox(String address) {
        return TAG.matcher(normalised(address)).replaceFirst("");
    }
}
