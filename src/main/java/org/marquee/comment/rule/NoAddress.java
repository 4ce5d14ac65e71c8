package org.marquee.comment.rule;

/** For {@code @Pattern}: a remark without anybody's e-mail address, since nobody would find it there when it is to be erased. */
public final class NoAddress {
    public static final String PATTERN = "^(?![\\s\\S]*\\S@\\S)[\\s\\S]*$";

    /** What is said of a text that has one. */
    public static final String RULE = "must not have an e-mail address in it";

    private NoAddress() {}
}
