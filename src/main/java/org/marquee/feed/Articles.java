package org.marquee.feed;

import jakarta.inject.Singleton;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marquee.feed.Article.Byline;
import org.marquee.feed.Article.Label;
import org.marquee.image.ImageView;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.text.Characters;
import org.marquee.review.ReviewCard;
import org.marquee.review.ReviewText;
import org.marquee.term.TermReference;

/** Makes entries of feeds of reviews. */
@Singleton
class Articles {
    private final FeedConfig config;
    private final Links links;

    Articles(FeedConfig config, Links links) {
        this.config = config;
        this.links = links;
    }

    Article of(ReviewText review) {
        var card = review.card();
        return new Article(
                "urn:uuid:" + card.id(),
                links.reviewPage(card.slug()),
                Characters.flat(card.headline()),
                card.language(),
                card.publishedAt(),
                card.updatedAt(),
                authors(card),
                labels(card),
                summary(review),
                config.content() == FeedConfig.Amount.WHOLE ? Characters.clean(html(review)) : null,
                card.heroImage() == null
                        ? null
                        : links.media(largest(card.heroImage()).url()),
                JsonFeed.About.of(card));
    }

    private List<Byline> authors(ReviewCard card) {
        return card.authors().stream()
                .map(author -> new Byline(
                        Characters.flat(author.name()),
                        links.authorPage(author.slug()).orElse(null)))
                .toList();
    }

    private static List<Label> labels(ReviewCard card) {
        return Stream.concat(card.film().genres().stream(), card.tags().stream())
                .map(Articles::label)
                .distinct()
                .toList();
    }

    private static Label label(TermReference term) {
        return new Label(term.slug(), Characters.flat(term.name()));
    }

    private static @Nullable String summary(ReviewText review) {
        var dek = review.card().dek();
        var summary = dek == null ? review.verdict() : dek;
        return summary == null ? null : Characters.clean(summary);
    }

    /** What its page would show: the picture, the text, the verdict. */
    private String html(ReviewText review) {
        var hero = review.card().heroImage();
        return (hero == null ? "" : figure(hero)) + review.html(links) + verdict(review);
    }

    private String figure(ImageView hero) {
        var file = largest(hero);
        var credit = hero.credit() == null ? "" : "<small>" + Characters.escaped(hero.credit()) + "</small>";
        var words = ((hero.caption() == null ? "" : Characters.escaped(hero.caption())) + " " + credit).strip();
        return "<figure><img src=\"%s\" width=\"%d\" height=\"%d\" alt=\"%s\" />%s</figure>"
                .formatted(
                        Characters.escaped(links.media(file.url())),
                        file.width(),
                        file.height(),
                        Characters.escaped(hero.alt()),
                        words.isEmpty() ? "" : "<figcaption>" + words + "</figcaption>");
    }

    private static String verdict(ReviewText review) {
        var rating = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(review.card().rating());
        var verdict = review.verdict() == null ? "" : " " + Characters.escaped(review.verdict());
        return "<p><strong>" + rating + "/5</strong>" + verdict + "</p>";
    }

    private static ImageView.Rendition largest(ImageView image) {
        var all = image.wholeJpegs();
        return all.get(all.size() - 1);
    }
}
