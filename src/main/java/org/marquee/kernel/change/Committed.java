package org.marquee.kernel.change;

import java.util.Set;

/**
 * Changes of this process have been committed, or may have been: told to observers in the thread of the commit, before whoever
 * made the changes learns of it.
 *
 * @param keys of all answers that may differ now
 */
public record Committed(Set<String> keys) {
    /** Among the keys: any answer may differ now. */
    public static final String ALL = "*";
}
