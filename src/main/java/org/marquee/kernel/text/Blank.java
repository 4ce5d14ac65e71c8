package org.marquee.kernel.text;

/** For {@code @Pattern}: a text that may be left out, but not be empty. */
public final class Blank {
    /** Something that can be seen stands in it. */
    public static final String NOT = "^[\\s\\S]*\\S[\\s\\S]*$";

    /** What is said of a text that is. */
    public static final String RULE = "must not be blank";

    private Blank() {}
}
