package org.marquee.review;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.link.Links;

/** A review as it is read where there is no page: its card, its verdict and its body. */
public record ReviewText(ReviewCard card, @Nullable String verdict, ReadableBody body) implements Cacheable {
    /** Joins the key of a published review {@code r}, for {@link #DOCUMENT}. */
    public static final String KEY = " cross join lateral (select r.id) this";

    /** Builds the document of the published review whose id stands in {@code this}. */
    public static final String DOCUMENT =
            """
            (select json_build_object('card', %s, 'verdict', r.verdict, 'body', %s)
             from published_review r where r.id = this.id)""".formatted(ReviewCard.DOCUMENT, ReadableBody.document(ReviewSource.PUBLISHED));

    /** The body as safe HTML. */
    public String html(Links links) {
        var html = body.in(Set.of(BodyForm.HTML), links).html();
        return html == null ? "" : html;
    }

    @Override
    public void mark(SurrogateKeys keys) {
        card.mark(keys);
        body.pictures().forEach(picture -> picture.mark(keys));
    }

    @Override
    public Instant lastChange() {
        return card.updatedAt();
    }
}
