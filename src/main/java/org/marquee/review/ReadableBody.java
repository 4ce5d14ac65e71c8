package org.marquee.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.text.Block;

/**
 * A body as it is read: it still points to images and reviews, and here is what it points to.
 *
 * @param html with references instead of addresses
 * @param blocks with ids and slugs instead of what they stand for
 * @param pictures those that the body shows, each once and with its own words
 * @param linked the published reviews that the body links to
 */
public record ReadableBody(String html, List<Block> blocks, List<ImageView> pictures, List<Linked> linked) {

    /**
     * A review that the body links to.
     *
     * @param as the slug in the body, which may be a former one
     */
    public record Linked(String as, BlockView.ReviewReference review) {}

    /** The body in the forms that are wanted; null for each other. */
    public record Forms(
            @Nullable String html,
            @Nullable List<BlockView> blocks,
            @Nullable String text) {}

    /** Builds the document of the body of a row {@code r} of {@code published_review}. */
    public static final String OF_PUBLISHED = document(ReviewSource.PUBLISHED);

    /** Builds the document of the body of a review {@code r}. */
    static String document(ReviewSource source) {
        return """
            json_build_object('html', r.body_html, 'blocks', r.body_blocks,
              'pictures', (
                select coalesce(json_agg(%3$s), '[]')
                from (
                  select distinct x.id, x.own_alt as alt, x.own_caption as caption, x.own_credit as credit,
                    x.width, x.height, x.focal_x, x.focal_y, x.blurhash, x.dominant_color, x.data_uri, x.hash,
                    x.media_type
                  from %1$s_image x
                  where x.%2$s and x.role = 'inline') i),
              'linked', (
                select coalesce(json_agg(json_build_object('as', l.linked_slug, 'review', json_build_object(
                  'id', l.id, 'slug', l.slug, 'headline', l.headline, 'url', l.slug))), '[]')
                from %1$s_link l where l.%2$s))""".formatted(source.view, source.isOf("r"), ImageView.DOCUMENT);
    }

    /** The body in the given forms, with the addresses of all that it points to. */
    public Forms in(Set<BodyForm> forms, Links links) {
        var body = new PublishedBody(images(), reviews(), links);
        return new Forms(
                forms.contains(BodyForm.HTML) ? body.html(html) : null,
                forms.contains(BodyForm.BLOCKS) ? body.blocks(blocks) : null,
                forms.contains(BodyForm.TEXT) ? body.text(blocks) : null);
    }

    private Map<UUID, ImageView> images() {
        return pictures.stream().collect(Collectors.toMap(ImageView::id, Function.identity()));
    }

    private Map<String, BlockView.ReviewReference> reviews() {
        return linked.stream().collect(Collectors.toMap(Linked::as, Linked::review));
    }
}
