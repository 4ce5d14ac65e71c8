package org.marquee.feed;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.marquee.kernel.sql.Reader;

/** The pages that a frontend has for what readers may see. */
@Singleton
class PublishedPages {
    private static final Map<PageKind, String> PLACES = Map.of(
            PageKind.REVIEWS, "published_review_place",
            PageKind.FILMS, "published_film_place",
            PageKind.PEOPLE, "published_person_place",
            PageKind.AUTHORS, "published_author_place");

    private static final Map<PageKind, String> IMAGES = Map.of(
            PageKind.REVIEWS, "published_review_image i where i.review_id = p.id order by i.role, i.position",
            PageKind.FILMS, "published_film_image i where i.film_id = p.id order by i.role desc, i.position",
            PageKind.PEOPLE, "published_person_image i where i.person_id = p.id",
            PageKind.AUTHORS, "published_author_image i where i.author_id = p.id");

    private static final String NO_VERSIONS = "'[]'::json";

    /** Only those that search engines are to find. */
    private static final String VERSIONS = """
            (select coalesce(json_agg(json_build_object('language', v.language, 'slug', v.slug, 'original', v.is_original)), '[]')
               from (
                 select p.language, p.slug, p.is_original
                 union all
                 select t.language, t.slug, t.is_original
                 from published_review_translation t
                 where t.review_id = p.id and t.is_alternate) v)""";

    private final Reader reader;

    PublishedPages(Reader reader) {
        this.reader = reader;
    }

    /** All that there are of some kinds. */
    List<SitePart> parts(Collection<PageKind> kinds) {
        var sql = kinds.stream()
                .map(kind -> SitePart.all(kind, requireNonNull(PLACES.get(kind))))
                .collect(Collectors.joining("\nunion all\n"));
        return reader.all(SitePart.class, sql).stream()
                .sorted(Comparator.comparing((SitePart part) -> PageKind.fromString(part.kind()))
                        .thenComparing(SitePart::number))
                .toList();
    }

    List<SitePage> of(PageKind kind, int part) {
        return reader.all(
                SitePage.class,
                SitePage.all(
                        requireNonNull(PLACES.get(kind)),
                        requireNonNull(IMAGES.get(kind)),
                        kind == PageKind.REVIEWS ? VERSIONS : NO_VERSIONS),
                part - 1);
    }
}
