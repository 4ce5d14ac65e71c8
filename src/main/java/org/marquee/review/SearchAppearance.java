package org.marquee.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image;

/** What search engines and social networks are told of a revision instead of what its own words say. */
@Embeddable
class SearchAppearance {
    @Nullable
    @Column(name = "seo_title")
    String title;

    @Nullable
    @Column(name = "seo_description")
    String description;

    @Nullable
    @Column(name = "seo_canonical_url")
    String canonicalUrl;

    @Column(name = "seo_index")
    boolean index = true;

    @Column(name = "seo_follow")
    boolean follow = true;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "seo_image_id")
    Image image;

    protected SearchAppearance() {}

    SearchAppearance(ReviewInput.@Nullable SeoInput input, @Nullable Image image) {
        if (input == null) {
            return;
        }
        this.title = input.title();
        this.description = input.description();
        this.canonicalUrl = input.canonicalUrl();
        var robots = input.robots();
        this.index = robots == null || !Boolean.FALSE.equals(robots.index());
        this.follow = robots == null || !Boolean.FALSE.equals(robots.follow());
        this.image = image;
    }
}
