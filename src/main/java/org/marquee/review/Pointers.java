package org.marquee.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.SurrogateKeys;

/**
 * The reviews that a published one points to, whether or not readers may see them: its page changes when they do. They are no
 * part of any answer. Nor is the picture for search engines, of which only an address is.
 *
 * @param reviews those that there are
 * @param unclaimed whether the text also has slugs that any review may take
 * @param original what all of its translations are translations of
 * @param image the picture for search engines, if it has one of its own
 */
record Pointers(
        List<UUID> reviews,
        boolean unclaimed,
        UUID original,
        @Nullable UUID image) {

    /** Builds the document for a review {@code r}. */
    static final String DOCUMENT = """
            (select json_build_object('reviews', coalesce(json_agg(p.other_id) filter (where p.other_id is not null), '[]'),
                'unclaimed', count(*) > count(p.other_id),
                'original', coalesce(r.translation_of_id, r.id), 'image', r.seo_image_id)
              from published_review_pointer p where p.review_id = r.id)""";

    /** Adds their keys. */
    void mark(SurrogateKeys keys) {
        reviews.forEach(review -> keys.hidden("review", review));
        keys.hidden(Translations.OF, original);
        if (image != null) {
            keys.part("image", image);
        }
        if (unclaimed) {
            keys.hiddenCollection("review");
        }
    }
}
