package org.marquee.comment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.text.Destination;

/** The address of the web that somebody gives for themselves. */
final class GuestUrl {
    static final int LONGEST = 2_000;
    static final String PATTERN = "^[Hh][Tt][Tt][Pp][Ss]?://\\S+$";
    static final String RULE = "must be an address of the web, such as https://example.org";

    private GuestUrl() {}

    /**
     * The address as it is kept: with nothing in it that could end an attribute of a page, whoever writes that.
     *
     * @throws InvalidBody when it leads nowhere, or is too long by then
     */
    static @Nullable String of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var url = Destination.web(written)
                .map(address -> address.replace("'", "%27"))
                .orElseThrow(() -> new InvalidBody("/authorUrl", "invalid-value", RULE));
        if (url.length() > LONGEST) {
            throw new InvalidBody("/authorUrl", "out-of-range", "must have at most %d characters".formatted(LONGEST));
        }
        var scheme = url.indexOf(':');
        return url.substring(0, scheme).toLowerCase(Locale.ROOT) + url.substring(scheme);
    }
}
