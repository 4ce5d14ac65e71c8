package org.marquee.kernel.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers spans, joining neighbours of one look. */
final class Runs {
    private static final Span SPACE = new Span(" ", List.of(), null, null);

    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Span look;

    void add(Span span) {
        if (look != null && !look.looksLike(span)) {
            close();
        }
        look = span;
        text.append(span.text());
    }

    void addSpace() {
        add(SPACE);
    }

    /** What was gathered, without white space at either end; begins anew. */
    List<Span> take() {
        close();
        int from = 0;
        int to = spans.size();
        while (from < to && spans.get(from).text().isBlank()) {
            from++;
        }
        while (to > from && spans.get(to - 1).text().isBlank()) {
            to--;
        }
        var trimmed = new ArrayList<>(spans.subList(from, to));
        spans.clear();
        if (!trimmed.isEmpty()) {
            int last = trimmed.size() - 1;
            trimmed.set(0, trimmed.get(0).withText(trimmed.get(0).text().stripLeading()));
            trimmed.set(
                    last, trimmed.get(last).withText(trimmed.get(last).text().stripTrailing()));
        }
        return trimmed;
    }

    private void close() {
        if (look != null && !text.isEmpty()) {
            spans.add(look.withText(text.toString()));
        }
        look = null;
        text.setLength(0);
    }
}
