package org.marquee.kernel.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of videos that clients may show in their own player. */
final class Embeds {
    private static final String REST = "(?:[?&#/][A-Za-z0-9_.~%=&?#/-]*)?";
    private static final Pattern YOUTUBE = Pattern.compile(
            "https?://(?:(?:www\\.|m\\.)?youtube\\.com/watch\\?(?:[a-z_]+=[A-Za-z0-9_-]*&){0,9}v=|youtu\\.be/)[A-Za-z0-9_-]+"
                    + REST);
    private static final Pattern VIMEO = Pattern.compile("https?://(?:www\\.)?vimeo\\.com/[0-9]+" + REST);

    private Embeds() {}

    /** @param line the source of a paragraph of one line; editors that write Markdown may have escaped its underscores */
    static Optional<Block.Embed> find(String line) {
        var url = line.strip();
        if (url.startsWith("<") && url.endsWith(">")) {
            url = url.substring(1, url.length() - 1);
        }
        url = url.replace("\\_", "_");
        if (YOUTUBE.matcher(url).matches()) {
            return Optional.of(new Block.Embed(url, "youtube"));
        } else if (VIMEO.matcher(url).matches()) {
            return Optional.of(new Block.Embed(url, "vimeo"));
        }
        return Optional.empty();
    }
}
