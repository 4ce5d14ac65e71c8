package org.marquee.film;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;

/** A picture in the gallery of a film, with what it says there instead of its own alt, caption and credit. */
@Embeddable
class GalleryImage {
    @ManyToOne(fetch = FetchType.LAZY)
    Image image;

    @Nullable
    String alt;

    @Nullable
    String caption;

    @Nullable
    String credit;

    protected GalleryImage() {}

    GalleryImage(FilmInput.GalleryImageInput input, Image image) {
        this.image = image;
        this.alt = input.alt();
        this.caption = input.caption();
        this.credit = input.credit();
    }
}
