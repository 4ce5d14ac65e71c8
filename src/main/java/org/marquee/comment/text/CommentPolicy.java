package org.marquee.comment.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The allow-list that every comment passes. What {@link TextWriter} writes needs no cleaning; this is the second lock, which
 * holds when a mistake is made there.
 */
final class CommentPolicy {
    static final String SPOILER = "spoiler";

    private static final Pattern WEB = Pattern.compile("(?i:https?://)\\S+");
    private static final Pattern START = Pattern.compile("[0-9]{1,9}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "em", "strong", "br", "blockquote", "ul", "ol", "li", "span")
            .allowElements(CommentPolicy::link, "a")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href")
            .matching(WEB)
            .onElements("a")
            .allowAttributes("class")
            .matching(true, SPOILER)
            .onElements("span")
            .allowAttributes("start")
            .matching(START)
            .onElements("ol")
            .toFactory();

    private CommentPolicy() {}

    /** Well-formed HTML of the allowed elements; the same bytes for the same input. */
    static String sanitize(String html) {
        // The sanitiser writes a comment between two braces, against template engines that read finished pages;
        // the clients of an API do not. Text of a guest never has this form, as its < is escaped.
        return POLICY.sanitize(html).replace("{<!-- -->", "{");
    }

    /** Whoever left it: no search engine counts it, and the page behind it learns nothing of ours. */
    private static @Nullable String link(String element, List<String> attributes) {
        if (!attributes.contains("href")) {
            return null;
        }
        attributes.add("rel");
        attributes.add("ugc nofollow noopener");
        return element;
    }
}
