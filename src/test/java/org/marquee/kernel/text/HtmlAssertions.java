package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** Reads HTML strictly: closed elements, and only the tags and attributes a body may have, in their exact form. */
final class HtmlAssertions {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ALLOWED = Pattern.compile("""
            </?(?:p|h2|h3|h4|em|strong|code|figure|figcaption|small|blockquote|ul|ol|li|aside)>|</a>|<br />|<hr />\
            |<ol start="[0-9]{1,9}">\
            |<img src="image:[0-9a-f-]{36}" alt="[^"<>]*" />\
            |<a href="review:[a-z0-9-]{1,120}">\
            |<a href="(?i:https?://|mailto:)[^"<> ]+" rel="nofollow ugc noopener">""");

    private HtmlAssertions() {}

    static void assertSafe(String html) {
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(html);
        while (tags.find()) {
            var tag = tags.group();
            assertTrue(ALLOWED.matcher(tag).matches(), () -> tag + " in " + html);
            if (tag.startsWith("</")) {
                assertEquals(open.pop(), tag.substring(2, tag.length() - 1), html);
            } else if (!tag.endsWith("/>")) {
                assertTrue(!tag.equals("<small>") || "figcaption".equals(open.peek()), html);
                open.push(tag.replaceAll("[<>]| .*", ""));
            }
        }
        assertTrue(open.isEmpty(), html);
        var rest = TAG.matcher(html).replaceAll("");
        assertTrue(rest.indexOf('<') < 0 && rest.indexOf('>') < 0, html);
    }
}
