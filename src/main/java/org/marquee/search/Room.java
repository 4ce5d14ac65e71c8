package org.marquee.search;

import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.query.Terms;

/**
 * How many of those are wanted that only mention what was looked for. They stand behind all that have it in their names, so that the
 * beginning of what is found seldom has any.
 *
 * @param rows that are asked for
 * @param isOneWord they are worth nothing more, whatever else they have: the latest come first
 */
record Room(int rows, boolean isOneWord) {
    private static final int A_PAGE = 21;
    private static final int A_LONG_PAGE = 101;

    static Room forAll(String q) {
        return new Room(Integer.MAX_VALUE, isOneWord(q));
    }

    /** For the first page, in steps: PostgreSQL keeps a plan for each. */
    static Room forBeginning(String q, PageQuery query) {
        return new Room(query.limit() < A_PAGE ? A_PAGE : A_LONG_PAGE, isOneWord(q));
    }

    private static boolean isOneWord(String q) {
        var wanted = Terms.of(q).wanted();
        return wanted.size() == 1 && wanted.get(0).indexOf(' ') < 0;
    }

    /** How many of one kind can be among the first. */
    int enough() {
        return isOneWord ? rows : Integer.MAX_VALUE;
    }

    String in(String template) {
        return template.replace("ROOM", Integer.toString(rows))
                .replace("OTHER_SCORE", isOneWord ? "0" : "search_other_score(s.names, a.ranked)");
    }
}
