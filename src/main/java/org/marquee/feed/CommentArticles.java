package org.marquee.feed;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marquee.feed.Article.Byline;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.text.Characters;

/** Makes entries of feeds of comments. */
@Singleton
class CommentArticles {
    private static final Pattern SPAN = Pattern.compile("<span\\b[^>]*>|</span>");

    private final Links links;

    CommentArticles(Links links) {
        this.links = links;
    }

    Article of(FeedComment comment) {
        var review = comment.review();
        var url = links.reviewPage(review.slug()) + "#comment-" + comment.id();
        return new Article(
                "urn:uuid:" + comment.id(),
                url,
                Characters.flat((comment.authorName() == null ? "" : comment.authorName() + " – ") + review.headline()),
                null,
                comment.createdAt(),
                comment.editedAt() == null ? comment.createdAt() : comment.editedAt(),
                authors(comment.authorName(), comment.authorUrl()),
                List.of(),
                null,
                Characters.clean(withoutSpoilers(comment.bodyHtml(), url)),
                null,
                null);
    }

    private static List<Byline> authors(@Nullable String name, @Nullable String url) {
        return name == null ? List.of() : List.of(new Byline(Characters.flat(name), url));
    }

    /** Programs that read feeds know nothing of our classes and would show them: dots lead to where they are hidden. */
    private static String withoutSpoilers(String html, String url) {
        var spans = SPAN.matcher(html);
        var shown = new StringBuilder();
        int depth = 0;
        int from = 0;
        while (spans.find()) {
            var opens = spans.group().charAt(1) != '/';
            if (opens && depth++ == 0) {
                shown.append(html, from, spans.start()).append("<a href=\"" + Characters.escaped(url) + "\">[…]</a>");
            } else if (!opens && --depth == 0) {
                from = spans.end();
            }
        }
        return shown.append(html, from, html.length()).toString();
    }
}
