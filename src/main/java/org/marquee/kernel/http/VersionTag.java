package org.marquee.kernel.http;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * The entity tag of an editable thing: its version, and a hash of the bytes, since those also show what belongs to other
 * things and what time brings about. A change has to name the version only: nobody is stopped because a film that is referred
 * to has got another title meanwhile.
 */
public final class VersionTag {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-[^\"]*)?\"");

    private VersionTag() {}

    /** @param content the thing as JSON */
    public static String of(int version, byte[] content) {
        return "\"" + version + "-" + Representation.hash(content) + "\"";
    }

    /**
     * Lets a change go on only if it was made from the version that the thing has now. A weak tag will do: proxies that
     * compress make tags weak, and it is not bytes that are compared here.
     *
     * @param ifMatch RFC 9110, section 13.1.1: tags with commas between them, or a star for any version
     * @param version of the thing, which has to be locked
     * @throws ProblemException 428 without {@code If-Match}, 412 when it names another version
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag of what you have changed in the header 'If-Match'.");
        }
        var matches = ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).anyMatch(tag -> isOf(tag.strip(), version));
        if (!matches) {
            throw new VersionConflict(ifMatch, version);
        }
    }

    private static boolean isOf(String tag, int version) {
        var matcher = TAG.matcher(tag);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) == version;
    }

    /** 412: what the client has changed is not the newest. */
    private static final class VersionConflict extends ProblemException {
        private final int version;

        VersionConflict(String ifMatch, int version) {
            super(
                    ProblemType.VERSION_CONFLICT,
                    "The version is %d by now, and If-Match was %s.".formatted(version, shortened(ifMatch)));
            this.version = version;
        }

        @Override
        public Integer currentVersion() {
            return version;
        }

        private static String shortened(String text) {
            return text.length() <= 60 ? text : text.substring(0, 60) + "…";
        }
    }
}
