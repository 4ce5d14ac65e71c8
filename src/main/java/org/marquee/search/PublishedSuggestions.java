package org.marquee.search;

import jakarta.inject.Singleton;
import java.util.List;
import org.marquee.kernel.sql.Reader;

/** Completes what readers type, by what they may see. */
@Singleton
class PublishedSuggestions {
    /** Each thing once, however many of its names begin so. Of equal standing, films come before people, and these before reviews. */
    private static final String SUGGESTED = """
            with published_suggested as (
              select * from (
                select distinct on (n.id) n.*, array_position(array['film', 'person', 'review'], n.kind) as place
                from unnest(?) k cross join search_suggested(k, search_tail(?)) n
                order by n.id) one
              order by one.standing desc, one.place, one.recency desc, one.id limit ?)
            select json_build_object('items', coalesce(json_agg(case n.kind
                when 'film' then (
                  select json_build_object('type', n.kind, 'id', f.id, 'slug', f.slug, 'text', f.title,
                    'detail', f.release_year::text)
                  from published_film f where f.id = n.id)
                when 'person' then (
                  select json_build_object('type', n.kind, 'id', p.id, 'slug', p.slug, 'text', p.name,
                    'detail', p.native_name)
                  from published_person p where p.id = n.id)
                else (
                  select json_build_object('type', n.kind, 'id', r.id, 'slug', r.slug, 'text', r.headline,
                    'detail', (select f.title from published_film f where f.id = r.film_id))
                  from published_review r join published_search_review s on s.revision_id = r.revision_id
                  where s.review_id = n.id and r.id = n.id) end
              order by n.standing desc, n.place, n.recency desc, n.id), '[]'))
            from published_suggested n""";

    private final Reader reader;

    PublishedSuggestions(Reader reader) {
        this.reader = reader;
    }

    Suggestions of(SuggestionQuery query) {
        if (query.q() == null) {
            return new Suggestions(List.of());
        }
        var kinds = query.kinds().stream().map(Kind::value).toArray(String[]::new);
        return reader.first(Suggestions.class, SUGGESTED, kinds, query.q(), query.limit())
                .orElseThrow();
    }
}
