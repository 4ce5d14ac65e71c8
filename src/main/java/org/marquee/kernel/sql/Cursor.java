package org.marquee.kernel.sql;

import java.util.List;

/**
 * A place in a list: right behind the row with these keys, or, looking backwards, right before it.
 *
 * @param keys the sort keys of that row, as text
 */
record Cursor(boolean backwards, List<String> keys) {}
