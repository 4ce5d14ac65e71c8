package org.marquee.feed;

import java.time.Instant;
import java.util.List;
import org.marquee.image.PictureFiles;
import org.marquee.review.LanguageVersion;

/**
 * A page of the frontend in a sitemap.
 *
 * @param versions itself and its translations; none where it has no languages
 */
record SitePage(String slug, Instant changedAt, List<PictureFiles> pictures, List<LanguageVersion> versions) {
    /** Search engines take more, but a file has to stay below 50 MB whatever is in it. */
    private static final int PICTURES = 30;

    /**
     * Those of one part of a view of places, one parameter.
     *
     * @param images the view of their pictures, and the condition under which one belongs to a row {@code p}
     * @param versions the document of the versions of a row {@code p}
     */
    static String all(String view, String images, String versions) {
        return """
            select json_build_object('slug', p.slug, 'changedAt', p.updated_at, 'pictures', (
                select coalesce(json_agg(%3$s), '[]')
                from (select i.id, i.hash, i.width, i.height from %2$s limit %4$d) i),
              'versions', %5$s)
            from %1$s p
            where p.part = ?
            order by p.place""".formatted(view, images, PictureFiles.DOCUMENT, PICTURES, versions);
    }
}
