package org.marquee.image.store;

import java.util.regex.Pattern;

/** What names may look like: whatever they are joined to, none leads out of its folder, and none is hidden. */
final class MediaName {
    private static final int LONGEST = 200;
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*");

    private MediaName() {}

    static String require(String name) {
        if (!isAllowed(name)) {
            throw new IllegalArgumentException("No name for a picture: " + name);
        }
        return name;
    }

    /** Also takes names of what was never finished. */
    static String requireListed(String name) {
        require(afterUnfinished(name));
        return name;
    }

    /** Whether it can be the name of anything here, and is not somebody else's. */
    static boolean isListed(String name) {
        return isAllowed(afterUnfinished(name));
    }

    private static String afterUnfinished(String name) {
        return name.startsWith(MediaStore.UNFINISHED) ? name.substring(MediaStore.UNFINISHED.length()) : name;
    }

    private static boolean isAllowed(String name) {
        return name.length() <= LONGEST
                && !name.contains("..")
                && ALLOWED.matcher(name).matches();
    }
}
