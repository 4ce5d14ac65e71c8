package org.marquee.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;
import org.marquee.kernel.text.ImageReference;

/** A picture in the body of a revision, with what the text says of it. */
@Embeddable
class BodyImage {
    @ManyToOne(fetch = FetchType.LAZY)
    Image image;

    @Nullable
    String alt;

    @Nullable
    String caption;

    @Nullable
    String credit;

    protected BodyImage() {}

    BodyImage(Image image, ImageReference use) {
        this.image = image;
        this.alt = use.alt().isEmpty() ? null : use.alt();
        this.caption = use.caption();
        this.credit = use.credit();
    }
}
