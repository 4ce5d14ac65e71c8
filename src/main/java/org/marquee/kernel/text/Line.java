package org.marquee.kernel.text;

/** Text that stands in one line wherever it is shown: in a feed, a mail, a page's title. */
public final class Line {
    /** No control characters or line separators, and nothing that turns the direction of what follows round. */
    public static final String PATTERN = "^[^\\p{Cc}\\u2028\\u2029\\u202A-\\u202E]*$";

    /** What is said of a text that does not fit. */
    public static final String RULE = "must be one line without control characters";

    private Line() {}
}
