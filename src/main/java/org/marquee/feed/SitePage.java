package org.marquee.feed;

import java.time.Instant;
import java.util.List;
import org.marquee.image.PictureFiles;

/** A page of the frontend in a sitemap. */
record SitePage(String slug, Instant changedAt, List<PictureFiles> pictures) {
    /** Search engines take more, but a file has to stay below 50 MB whatever is in it. */
    private static final int PICTURES = 30;

    /**
     * Those of one part of a view of places, one parameter.
     *
     * @param images the view of their pictures, and the condition under which one belongs to a row {@code p}
     */
    static String all(String view, String images) {
        return """
            select json_build_object('slug', p.slug, 'changedAt', p.updated_at, 'pictures', (
                select coalesce(json_agg(%3$s), '[]')
                from (select i.id, i.hash, i.width, i.height from %2$s limit %4$d) i))
            from %1$s p
            where p.part = ?
            order by p.place""".formatted(view, images, PictureFiles.DOCUMENT, PICTURES);
    }
}
