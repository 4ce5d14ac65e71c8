package org.marquee.kernel.text;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The body of a review in every form it is delivered in; the same words in the same order in each.
 *
 * @param html safe HTML in which images and reviews are still references; {@link References} fills them in
 * @param blocks the same for clients that draw their own views
 * @param text the prose alone, for search and excerpts: blocks are separated by a blank line, list items by a line break. Images
 *     (alternative text, caption and credit) and embeds are left out, for they would read as sentences of the review
 * @param wordCount the words of {@code text}; each Han, Hiragana and Katakana character counts as one
 * @param readingMinutes whole minutes, rounded up; 0 only when there is no text
 * @param images each use of an image, in order
 * @param reviews the slugs of the reviews linked to, in order of first mention
 */
public record Body(
        String html,
        List<Block> blocks,
        String text,
        int wordCount,
        int readingMinutes,
        List<ImageReference> images,
        Set<String> reviews) {
    public Body {
        blocks = List.copyOf(blocks);
        images = List.copyOf(images);
        // Set.copyOf would forget the order, and differently in each run of the JVM.
        reviews = Collections.unmodifiableSet(new LinkedHashSet<>(reviews));
    }
}
