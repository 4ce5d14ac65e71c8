package org.marquee.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;

/** The picture above a revision, with what it says there instead of its own alt, caption and credit. */
@Embeddable
class HeroImage {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hero_image_id")
    Image image;

    @Nullable
    @Column(name = "hero_alt")
    String alt;

    @Nullable
    @Column(name = "hero_caption")
    String caption;

    @Nullable
    @Column(name = "hero_credit")
    String credit;

    protected HeroImage() {}

    HeroImage(Image image, ReviewInput.HeroImageInput input) {
        this.image = image;
        this.alt = input.alt();
        this.caption = input.caption();
        this.credit = input.credit();
    }
}
