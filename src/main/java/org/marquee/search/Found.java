package org.marquee.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marquee.film.FilmSummary;
import org.marquee.person.PersonSummary;
import org.marquee.review.ReviewCard;

/**
 * Something that was found, with the texts that it may have been found in.
 *
 * @param parts the words that were looked for, as PostgreSQL writes such
 * @param texts by the name of their field, the weightiest first
 */
record Found(
        Kind type,
        int score,
        String parts,
        @Nullable ReviewCard review,
        @Nullable FilmSummary film,
        @Nullable PersonSummary person,
        Map<String, List<String>> texts) {

    private static final String REVIEW = """
            (select json_build_object('type', h.kind, 'score', h.score, 'parts', h.parts::text, 'review', %s,
               'texts', json_build_object('headline', json_build_array(r.headline),
                 'title', (select json_build_array(f.title, f.original_title) from published_film f where f.id = r.film_id),
                 'people', (select s.people[1:60] from published_search_film s where s.film_id = r.film_id),
                 'dek', json_build_array(r.dek), 'body', json_build_array(left(r.body_text, 20000))))
             from published_review r where r.id = h.id and r.revision_id = h.revision_id)""".formatted(ReviewCard.DOCUMENT);

    private static final String FILM = """
            (select json_build_object('type', h.kind, 'score', h.score, 'parts', h.parts::text, 'film', %s,
               'texts', json_build_object('title', array[f.title, f.original_title, f.original_title_romanised]
                   || array(select t.title from published_film_alternative_title t
                     where t.film_id = f.id order by t.position limit 40),
                 'people', (select s.people[1:60] from published_search_film s where s.film_id = f.id),
                 'synopsis', json_build_array(f.synopsis)))
             from published_film f where f.id = h.id)""".formatted(FilmSummary.DOCUMENT);

    private static final String PERSON = """
            (select json_build_object('type', h.kind, 'score', h.score, 'parts', h.parts::text, 'person', %s,
               'texts', json_build_object('name', array[p.name, p.native_name] || p.aliases,
                 'biography', json_build_array(p.biography)))
             from published_person p where p.id = h.id)""".formatted(PersonSummary.DOCUMENT);

    /** Builds the document of a row {@code h} of what was found. */
    static final String DOCUMENT =
            "case h.kind when 'review' then %s when 'film' then %s else %s end".formatted(REVIEW, FILM, PERSON);
}
