package org.marquee.review;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Preparation;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.prepared.CardMaker;

/** Makes the cards of reviews ahead, as they are without parameters: one of each publication, which time alone never changes. */
@Singleton
class ReviewCardMaker implements CardMaker {
    private final PublishedReviews reviews;
    private final Preparation preparation;
    private final Links links;

    ReviewCardMaker(PublishedReviews reviews, Preparation preparation, Links links) {
        this.reviews = reviews;
        this.preparation = preparation;
        this.links = links;
    }

    @Override
    public String settings() {
        return links.absolute("/") + " " + links.reviewPage("") + " " + ImageView.formats();
    }

    @Override
    public List<Place> behind(@Nullable Place last, int atMost) {
        return reviews.behind(last, atMost);
    }

    @Override
    public Map<UUID, Made> make(Collection<UUID> publications) {
        var cards = new HashMap<UUID, Made>();
        for (var one : reviews.cards(publications)) {
            var made = new Made(one.publication(), preparation.item(one.card()));
            one.asked().forEach(publication -> cards.put(publication, made));
        }
        return cards;
    }
}
