package org.marquee.comment.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** Reads the HTML of comments strictly: closed elements, and only the tags and attributes there may be, in their exact form. */
public final class CommentHtml {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ALLOWED = Pattern.compile("""
            </?(?:p|em|strong|blockquote|ul|ol|li)>|</a>|</span>|<br />\
            |<ol start="[0-9]{1,9}">\
            |<span class="spoiler">\
            |<a href="(?i:https?://)[^"<> ]+ ?" rel="ugc nofollow noopener">""");

    private CommentHtml() {}

    public static void assertSafe(String html) {
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(html);
        while (tags.find()) {
            var tag = tags.group();
            assertTrue(ALLOWED.matcher(tag).matches(), () -> tag + " in " + html);
            if (tag.startsWith("</")) {
                assertEquals(open.pop(), tag.substring(2, tag.length() - 1), html);
            } else if (!tag.endsWith("/>")) {
                open.push(tag.replaceAll("[<>]| .*", ""));
            }
        }
        assertTrue(open.isEmpty(), html);
        var rest = TAG.matcher(html).replaceAll("");
        assertTrue(rest.indexOf('<') < 0 && rest.indexOf('>') < 0, html);
    }

    /** How many elements of this name there are. */
    static int count(String html, String name) {
        return (int)
                Pattern.compile("<" + name + "[ >]").matcher(html).results().count();
    }
}
