package org.marquee.kernel.text;

/** For {@code @Pattern}: the address of a page, as answers have it, whose schemas call it a URI. */
public final class WebAddress {
    /** With a host, and with nothing that a URI has to have encoded (RFC 3986). Simple enough for clients to check by, too. */
    public static final String PATTERN = "^(?!.*%(?![0-9A-Fa-f]{2}))https?://[A-Za-z0-9][A-Za-z0-9._-]*(:[0-9]{1,5})?"
            + "([/?][A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?(#[A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?$";

    /** What is said of a text that is none. */
    public static final String RULE = "must be an address of the web, encoded as in https://example.org/caf%C3%A9";

    private WebAddress() {}
}
