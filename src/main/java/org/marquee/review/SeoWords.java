package org.marquee.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.link.ReviewPageUrl;

/**
 * What the editors want search engines to be told, and in which other languages readers find the review.
 *
 * @param image instead of the one above the review
 * @param isOriginal whether it translates none
 */
record SeoWords(
        @Nullable String title,
        @Nullable String description,
        @Nullable String canonicalUrl,
        boolean index,
        boolean follow,
        @Nullable ImageView image,
        boolean isOriginal,
        List<Sibling> siblings) {

    /**
     * Another translation.
     *
     * @param original whether the others are translations of it
     * @param alternate whether search engines are to find it at its own address
     */
    record Sibling(UUID id, String language, String slug, String headline, boolean original, boolean alternate) {
        LanguageVersion version() {
            return new LanguageVersion(language, slug, original);
        }
    }

    /** Builds the document of a review {@code r}. */
    static String document(ReviewSource source) {
        return """
            json_build_object('title', r.seo_title, 'description', r.seo_description,
              'canonicalUrl', r.seo_canonical_url, 'index', r.seo_index, 'follow', r.seo_follow,
              'image', case when r.seo_image_id is not null then (
                select %3$s from %1$s_image i where i.%2$s and i.role = 'shared') end,
              'isOriginal', r.translation_of_id is null,
              'siblings', (
                select coalesce(json_agg(json_build_object('id', t.id, 'language', t.language, 'slug', t.slug,
                    'headline', t.headline, 'original', t.is_original, 'alternate', t.is_alternate)
                  order by t.language, t.id), '[]')
                from %1$s_translation t where t.%2$s))""".formatted(source.view, source.isOf("r"), ImageView.DOCUMENT);
    }

    /** Whether search engines are to find it at its own address. */
    boolean isAlternate() {
        return index && canonicalUrl == null;
    }

    List<Translation> translations() {
        return siblings.stream()
                .map(other -> new Translation(
                        other.id, other.language, other.slug, other.headline, new ReviewPageUrl(other.slug)))
                .toList();
    }
}
