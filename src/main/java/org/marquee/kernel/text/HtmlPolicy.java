package org.marquee.kernel.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The allow-list that every body passes. What {@link HtmlWriter} writes needs no cleaning; this is the second lock, which holds when
 * a mistake is made there.
 */
final class HtmlPolicy {
    private static final Pattern HREF =
            Pattern.compile(Destination.OUTSIDE.pattern() + "|" + Destination.REVIEW + "[a-z0-9-]+");
    private static final Pattern SRC = Pattern.compile(Destination.IMAGE + Destination.UUID_FORM.pattern());
    private static final Pattern START = Pattern.compile("[0-9]{1,9}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "em", "strong", "code", "br", "hr", "blockquote", "ul", "ol", "li")
            .allowElements("figure", "figcaption", "small", "aside")
            .allowElements(HtmlPolicy::link, "a")
            .allowElements(HtmlPolicy::image, "img")
            .allowUrlProtocols("http", "https", "mailto", "review", "image")
            .allowAttributes("href")
            .matching(HREF)
            .onElements("a")
            .allowAttributes("src")
            .matching(SRC)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("start")
            .matching(START)
            .onElements("ol")
            .toFactory();

    private HtmlPolicy() {}

    /** Well-formed HTML of the allowed elements; the same bytes for the same input. */
    static String sanitize(String html) {
        // The sanitiser writes a comment between two braces, against template engines that read finished pages;
        // the clients of an API do not. Text of an author never has this form, as its < is escaped.
        return POLICY.sanitize(html).replace("{<!-- -->", "{");
    }

    private static @Nullable String link(String element, List<String> attributes) {
        var href = valueOf("href", attributes);
        if (href == null) {
            return null;
        }
        if (!href.startsWith(Destination.REVIEW)) {
            attributes.add("rel");
            attributes.add("nofollow ugc noopener");
        }
        return element;
    }

    private static @Nullable String image(String element, List<String> attributes) {
        return valueOf("src", attributes) == null ? null : element;
    }

    /** @param attributes names and values in turn */
    private static @Nullable String valueOf(String name, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }
}
