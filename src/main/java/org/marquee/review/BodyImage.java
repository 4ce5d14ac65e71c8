package org.marquee.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;

/** A picture in the body of a revision, with what the text says of it. */
@Embeddable
class BodyImage {
    @ManyToOne(fetch = FetchType.LAZY)
    Image image;

    @Nullable
    String alt;

    @Nullable
    String caption;

    protected BodyImage() {}

    BodyImage(Image image, String alt, @Nullable String caption) {
        this.image = image;
        this.alt = alt.isEmpty() ? null : alt;
        this.caption = caption;
    }
}
