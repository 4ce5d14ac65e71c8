package org.marquee.review;

import static java.util.Comparator.comparingInt;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marquee.author.AuthorReference;
import org.marquee.image.ImageView;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.link.Site;
import org.marquee.kernel.text.Excerpt;
import org.marquee.term.TermReference;

/** Tells search engines and social networks of reviews: in the editors' words, or else in those of the review. */
@Singleton
class SeoWriter {
    /** Characters that search engines show of a description. */
    private static final int LONGEST_DESCRIPTION = 160;

    /** Pixels; what social networks ask for. */
    private static final int WIDTH = 1200;

    private static final String SQUARE = "1x1";
    private static final String PORTRAIT = "2x3";

    private final Links links;
    private final Site site;

    SeoWriter(Links links, Site site) {
        this.links = links;
        this.site = site;
    }

    Seo of(SharedPage page, SeoWords words) {
        var title = words.title() == null ? page.headline() : words.title();
        var description = description(page, words);
        var url = words.canonicalUrl() == null ? links.reviewPage(page.slug()) : words.canonicalUrl();
        var image = image(page, words);
        return new Seo(
                title,
                description,
                url,
                robots(words),
                new Seo.OpenGraph(
                        "article",
                        title,
                        description,
                        url,
                        image,
                        site.name(),
                        page.language().replace('-', '_'),
                        page.publishedAt(),
                        page.updatedAt(),
                        page.authors().stream().map(AuthorReference::name).toList(),
                        page.tags().stream().map(TermReference::name).toList()),
                new Seo.TwitterCard(
                        image == null ? "summary" : "summary_large_image",
                        title,
                        description,
                        image == null ? null : image.url(),
                        image == null ? null : image.alt()),
                alternates(page, words));
    }

    private static @Nullable String description(SharedPage page, SeoWords words) {
        if (words.description() != null) {
            return words.description();
        }
        var text = page.dek() == null ? page.verdict() : page.dek();
        return text == null ? null : Excerpt.of(text, LONGEST_DESCRIPTION);
    }

    private static String robots(SeoWords words) {
        return (words.index() ? "index" : "noindex")
                + (words.follow() ? ", follow" : ", nofollow")
                + (words.index() ? ", max-image-preview:large" : "");
    }

    /** Every network shows JPEG, and cuts squares and portraits as it likes. */
    private static Seo.@Nullable SocialImage image(SharedPage page, SeoWords words) {
        var poster = page.film() == null ? null : page.film().poster();
        return Stream.of(words.image(), page.heroImage(), poster)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(image -> image.renditions().stream()
                        .filter(each -> each.format().equals("jpeg") && isWide(each, image))
                        .min(comparingInt(each -> Math.abs(each.width() - WIDTH)))
                        .map(each -> new Seo.SocialImage(each.url(), each.width(), each.height(), image.alt())))
                .orElse(null);
    }

    /** A picture that is higher than wide is shown whole. */
    private static boolean isWide(ImageView.Rendition rendition, ImageView image) {
        return image.height() > image.width()
                ? rendition.crop() == null
                : !SQUARE.equals(rendition.crop()) && !PORTRAIT.equals(rendition.crop());
    }

    private List<Seo.Alternate> alternates(SharedPage page, SeoWords words) {
        if (!words.isAlternate()) {
            return List.of();
        }
        var all = Stream.concat(
                Stream.of(new LanguageVersion(page.language(), page.slug(), words.isOriginal())),
                words.siblings().stream().filter(SeoWords.Sibling::alternate).map(SeoWords.Sibling::version));
        return LanguageVersion.addresses(all.toList(), links).entrySet().stream()
                .map(each -> new Seo.Alternate(each.getKey(), each.getValue()))
                .toList();
    }
}
