package org.marquee.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marquee.film.FilmSummary;
import org.marquee.kernel.http.PreparedItem;
import org.marquee.person.PersonSummary;
import org.marquee.review.ReviewCard;
import org.marquee.review.ReviewItem;

/**
 * Something that was found, with the texts that it may have been found in.
 *
 * @param parts the words that were looked for, as PostgreSQL writes such
 * @param texts by the name of their field, the weightiest first; no body in whose words none of these is
 */
record Found(
        Kind type,
        int score,
        String parts,
        @Nullable ReviewItem review,
        @Nullable FilmSummary film,
        @Nullable PersonSummary person,
        Map<String, List<String>> texts) {

    private static final String PEOPLE =
            "(select s.people[1:60] from published_search_film s where s.film_id = r.film_id)";

    private static final String IS_IN_BODY = """
            exists (select from published_search_review s where s.publication_id = r.key and s.vector @@ r.in_body)""";

    private static final String REVIEW = """
            (select json_build_object('type', h.kind, 'score', h.score, 'parts', h.parts::text, 'review', %s,
               'texts', json_build_object('headline', json_build_array(r.headline),
                 'title', (select json_build_array(f.title, f.original_title) from published_film f where f.id = r.film_id),
                 'people', %s, 'dek', json_build_array(r.dek),
                 'body', case when h.is_in_body then json_build_array(left(r.body_text, 20000)) end))
             from (select r.kind, r.id, r.revision_id, r.score, r.parts, %s as is_in_body) h
             join published_review r on r.id = h.id and r.revision_id = h.revision_id)""".formatted(ReviewCard.DOCUMENT, PEOPLE, IS_IN_BODY);

    /** What does not stand in its card. */
    private static final String REVIEW_BESIDE_CARD = """
            json_build_object('type', r.kind, 'score', r.score, 'parts', r.parts::text,
              'texts', json_build_object('people', %s,
                'body', case when %s then (
                  select json_build_array(left(p.body_text, 20000)) from published_review p
                  where p.id = r.id and p.revision_id = r.revision_id) end))""".formatted(PEOPLE, IS_IN_BODY);

    private static final String FILM = """
            (select json_build_object('type', r.kind, 'score', r.score, 'parts', r.parts::text, 'film', %s,
               'texts', json_build_object('title', array[f.title, f.original_title, f.original_title_romanised]
                   || array(select t.title from published_film_alternative_title t
                     where t.film_id = f.id order by t.position limit 40),
                 'people', (select s.people[1:60] from published_search_film s where s.film_id = f.id),
                 'synopsis', json_build_array(f.synopsis)))
             from published_film f where f.id = r.id)""".formatted(FilmSummary.DOCUMENT);

    private static final String PERSON = """
            (select json_build_object('type', r.kind, 'score', r.score, 'parts', r.parts::text, 'person', %s,
               'texts', json_build_object('name', array[p.name, p.native_name] || p.aliases,
                 'biography', json_build_array(p.biography)))
             from published_person p where p.id = r.id)""".formatted(PersonSummary.DOCUMENT);

    /** Builds the document of a row {@code r} of what was found. */
    static final String DOCUMENT = document(REVIEW);

    /** The same, without what stands in the card of a review. */
    static final String DOCUMENT_BESIDE_CARD = document(REVIEW_BESIDE_CARD);

    private static String document(String review) {
        return "case r.kind when 'review' then %s when 'film' then %s else %s end".formatted(review, FILM, PERSON);
    }

    /** With the card, if it is a review. */
    Found with(@Nullable PreparedItem card) {
        return card == null
                ? this
                : new Found(type, score, parts, new ReviewItem(card), film, person, CardTexts.and(texts, card));
    }
}
