package org.marquee.kernel.text;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what the stored HTML of a body only names. References are stored and not URLs, because the renditions of an image and the
 * public state of a review change while the text does not.
 */
public final class References {
    /**
     * The exact bytes that {@link HtmlPolicy} gives for what {@link HtmlWriter} writes, so no parser is needed for each read. An
     * author can't type them: in text and attributes {@code <} and {@code "} are escaped.
     */
    private static final Pattern REFERENCE = Pattern.compile("""
            <figure><img src="image:(?<image>[0-9a-f-]{36})" alt="(?<alt>[^"]*)" />\
            (?:<figcaption>(?<caption>[^<]*)(?:<small>(?<credit>[^<]*)</small>)?</figcaption>)?</figure>\
            |<aside>(?<lead>[^<]*)<a href="review:(?<related>[a-z0-9-]+)">(?<title>[^<]*)</a></aside>\
            |<a href="review:(?<review>[a-z0-9-]+)">(?<text>.*?)</a>""", Pattern.DOTALL);

    private static final Pattern EMPTY = Pattern.compile("<(li|ul|ol|blockquote)(?: start=\"[0-9]+\")?></\\1>");

    private final Function<UUID, @Nullable ResolvedImage> images;
    private final Function<String, @Nullable String> reviews;

    /**
     * @param images the image of an id, or null when there is none
     * @param reviews the URL of the published review of a slug, or null when the public has none
     */
    public References(Function<UUID, @Nullable ResolvedImage> images, Function<String, @Nullable String> reviews) {
        this.images = images;
        this.reviews = reviews;
    }

    /**
     * The HTML to deliver. What has no target goes: an image with its figure, a related review with its aside, and what then stands
     * empty around them; of a link inside a sentence the words stay. Where an image has no alt, caption or credit in
     * the text, its own stand in. The credit of an image follows its caption as {@code <small>}.
     *
     * @param html of a {@link Body}
     */
    public String resolve(String html) {
        var reference = REFERENCE.matcher(html);
        var out = new StringBuilder(html.length() * 2);
        int from = 0;
        boolean gap = false;
        while (reference.find()) {
            out.append(html, from, reference.start());
            var resolved = resolved(reference);
            gap |= resolved.isEmpty();
            out.append(resolved);
            from = reference.end();
        }
        out.append(html, from, html.length());
        return gap ? withoutEmpty(out.toString()) : out.toString();
    }

    /**
     * The blocks to deliver, after the same rules: a slug in them is that of a published review. Targets stay ids and slugs.
     *
     * @param blocks of a {@link Body}
     */
    public List<Block> resolve(List<Block> blocks) {
        return new BlockReferences(id -> images.apply(id) != null, slug -> reviews.apply(slug) != null).resolve(blocks);
    }

    /**
     * The plain text to deliver, after the same rules: without pointers to reviews that are not public.
     *
     * @param blocks of a {@link Body}
     */
    public String text(List<Block> blocks) {
        return PlainText.of(resolve(blocks));
    }

    private String resolved(Matcher reference) {
        if (reference.group("image") != null) {
            var image = images.apply(UUID.fromString(reference.group("image")));
            return image == null ? "" : figure(image, reference);
        } else if (reference.group("related") != null) {
            var url = reviews.apply(reference.group("related"));
            return url == null
                    ? ""
                    : "<aside>" + reference.group("lead") + link(url, reference.group("title")) + "</aside>";
        }
        var url = reviews.apply(reference.group("review"));
        return url == null ? reference.group("text") : link(url, reference.group("text"));
    }

    private static String figure(ResolvedImage image, Matcher reference) {
        var out = new StringBuilder("<figure><img src=\"").append(Characters.escaped(image.src()));
        if (!image.srcset().isEmpty()) {
            out.append("\" srcset=\"").append(Characters.escaped(image.srcset()));
        }
        out.append("\" width=\"").append(image.width());
        out.append("\" height=\"").append(image.height());
        out.append("\" alt=\"").append(said(reference.group("alt"), image.alt()));
        out.append("\" loading=\"lazy\" />");
        var credit = said(reference.group("credit"), image.credit());
        var small = credit.isEmpty() ? "" : "<small>" + credit + "</small>";
        var words = (said(reference.group("caption"), image.caption()) + " " + small).strip();
        out.append(words.isEmpty() ? "" : "<figcaption>" + words + "</figcaption>");
        return out.append("</figure>").toString();
    }

    /** @param there what the text says, escaped already */
    private static String said(@Nullable String there, @Nullable String own) {
        if (there != null && !there.isEmpty()) {
            return there;
        }
        return own == null ? "" : Characters.escaped(own);
    }

    private static String link(String url, String text) {
        return "<a href=\"" + Characters.escaped(url) + "\">" + text + "</a>";
    }

    /** Ends because nesting is bounded: each round empties the next element outwards. */
    private static String withoutEmpty(String html) {
        String before;
        var after = html;
        do {
            before = after;
            after = EMPTY.matcher(before).replaceAll("");
        } while (!after.equals(before));
        return after;
    }
}
