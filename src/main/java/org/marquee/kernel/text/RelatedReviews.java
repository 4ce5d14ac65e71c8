package org.marquee.kernel.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a paragraph that only points at another review from a sentence that ends in a link. */
final class RelatedReviews {
    /** A lead-in, in characters, is a label such as "Read next:", not a sentence. */
    private static final int MAX_LEAD = 80;

    private RelatedReviews() {}

    static Optional<Block> find(List<Span> content) {
        var slug = content.get(content.size() - 1).review();
        if (slug == null) {
            return Optional.empty();
        }
        int from = content.size() - 1;
        while (from > 0 && slug.equals(content.get(from - 1).review())) {
            from--;
        }
        var lead = content.subList(0, from);
        var leadText = textOf(lead);
        if (lead.stream().anyMatch(Span::isLink) || !isLead(leadText)) {
            return Optional.empty();
        }
        var text = textOf(content.subList(from, content.size()));
        return Optional.of(new Block.RelatedReview(slug, text, leadText.isEmpty() ? null : leadText));
    }

    /** The last is the colon of Chinese and Japanese. */
    private static boolean isLead(String text) {
        return text.isEmpty() || text.length() <= MAX_LEAD && (text.endsWith(":") || text.endsWith("\uFF1A"));
    }

    private static String textOf(List<Span> spans) {
        var text = spans.stream().map(Span::text).collect(Collectors.joining());
        return text.replace('\n', ' ').strip();
    }
}
