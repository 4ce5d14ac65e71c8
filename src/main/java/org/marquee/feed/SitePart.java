package org.marquee.feed;

import java.time.Instant;

/**
 * A sitemap of many.
 *
 * @param kind as in its path
 * @param number from 1 on; some may be missing
 */
record SitePart(String kind, long number, Instant changedAt) {

    /** Those of a view of places: one look at its index for each, from the last to the first. */
    static String all(PageKind kind, String view) {
        return """
            (with recursive part (number, changed_at) as (
              (select p.part, p.updated_at from %2$s p order by p.part desc, p.updated_at desc limit 1)
              union all
              select lower.part, lower.updated_at
              from part
              cross join lateral (
                select p.part, p.updated_at
                from %2$s p
                where p.part < part.number
                order by p.part desc, p.updated_at desc
                limit 1) lower)
            select json_build_object('kind', '%1$s', 'number', number + 1, 'changedAt', changed_at) from part)""".formatted(kind.path(), view);
    }

    String path() {
        return "/sitemaps/" + kind + "-" + number + ".xml";
    }
}
