package org.marquee.sync;

import jakarta.inject.Singleton;
import java.util.List;
import org.marquee.image.ImageView;
import org.marquee.kernel.sql.Reader;
import org.marquee.review.ReadableBody;

/**
 * The content that readers may see, as it is this moment, in pages: all of it, or what has changed. A page takes one statement,
 * which looks at a bounded number of rows, however few of them are wanted.
 */
@Singleton
class PublishedContent {
    private static final String TERM = "json_build_object('id', t.id, 'slug', t.slug, 'name', t.name)";

    /** Things {@code k} as they are; of what is not public, nothing. */
    private static final String DOCUMENT = """
            select json_build_object('stage', k.stage, 'id', k.id, 'position', k.position, 'type', k.type,
              'term', case k.type
                when 'genre' then (select %1$s from published_genre t where t.id = k.id)
                when 'platform' then (select %1$s from published_platform t where t.id = k.id)
                when 'company' then (select %1$s from published_company t where t.id = k.id)
                when 'tag' then (select %1$s from published_tag t where t.id = k.id) end,
              'author', case k.type when 'author' then (select %2$s from published_author a where a.id = k.id) end,
              'person', case k.type when 'person' then (select %3$s from published_person p where p.id = k.id) end,
              'image', case k.type when 'image' then (select %4$s from published_image i where i.id = k.id) end,
              'film', case k.type when 'film' then (select %5$s from published_film f where f.id = k.id) end,
              'review', case k.type when 'review' then (
                select json_build_object('review', %6$s, 'body', %7$s) from published_review r where r.id = k.id) end)
            """.formatted(
                    TERM,
                    SyncAuthor.DOCUMENT,
                    SyncPerson.DOCUMENT,
                    ImageView.DOCUMENT,
                    SyncFilm.DOCUMENT,
                    SyncReview.DOCUMENT,
                    ReadableBody.OF_PUBLISHED);

    private static final String PLACED = "with ordinality k (stage, id, position, type, place)\norder by k.place";
    private static final String WALK = DOCUMENT + "from published_walk(?, ?, ?, ?) " + PLACED;
    private static final String CHANGES = DOCUMENT + "from published_changes(?, ?, ?, ?) " + PLACED;

    private static final String SPAN = """
            select json_build_object('forgotten', s.forgotten, 'last', s.last, 'isUnsettled', s.is_unsettled)
            from published_change_span s""";

    private final Reader reader;

    PublishedContent(Reader reader) {
        this.reader = reader;
    }

    /** The things behind a place. */
    List<SyncRow> walk(SyncToken.Place place, SyncScope scope, int atMost) {
        return reader.all(SyncRow.class, WALK, place.stage(), place.behind(), SyncType.values(scope.types()), atMost);
    }

    /** What has changed behind one position, up to another. */
    List<SyncRow> changes(long behind, long upTo, SyncScope scope, int atMost) {
        return reader.all(SyncRow.class, CHANGES, behind, upTo, SyncType.values(scope.types()), atMost);
    }

    Span span() {
        return reader.first(Span.class, SPAN).orElseThrow();
    }

    /**
     * Of which changes anything is known.
     *
     * @param forgotten the last position of which nothing is known any more
     * @param last the last position of all
     * @param isUnsettled whether more has changed, which has no position yet
     */
    record Span(long forgotten, long last, boolean isUnsettled) {
        boolean has(long position) {
            return position >= forgotten && position <= last;
        }
    }
}
