package org.marquee.review;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Preparation;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.link.Site;
import org.marquee.kernel.prepared.Maker;

/** Makes the pages of reviews ahead, as they are without parameters. */
@Singleton
class ReviewMaker implements Maker {
    private final PublishedReviews reviews;
    private final Preparation preparation;
    private final ReviewPages pages;
    private final Links links;
    private final Site site;

    ReviewMaker(PublishedReviews reviews, Preparation preparation, ReviewPages pages, Links links, Site site) {
        this.reviews = reviews;
        this.preparation = preparation;
        this.pages = pages;
        this.links = links;
        this.site = site;
    }

    @Override
    public String path() {
        return PublishedReviews.PATH + "/";
    }

    @Override
    public String exists() {
        return PublishedReviews.EXISTS;
    }

    @Override
    public String settings() {
        return links.absolute("/") + " " + links.reviewPage("") + " " + ImageView.formats() + " " + site.name();
    }

    @Override
    public List<Made> make(Collection<String> slugs) {
        return reviews.lasting(slugs).stream().map(this::made).toList();
    }

    private Made made(PublishedReview.Lasting lasting) {
        var keys = new SurrogateKeys();
        lasting.review().pointers().mark(keys);
        var view = pages.of(lasting.review(), BodyQuery.DEFAULT);
        return new Made(view.slug(), preparation.prepare(view, keys, ReviewResource.HIDES), lasting.until());
    }
}
