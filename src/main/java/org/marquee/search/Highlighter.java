package org.marquee.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.query.Terms;

/**
 * Shows where it stands what was looked for. Only for what a page has: marking all that was found would cost more than
 * finding it. Which words mean the same, stem for stem, the database is asked once for all texts of a page.
 */
@Singleton
class Highlighter {
    /** More than these, nobody reads: three people, one excerpt, a few titles. */
    private static final int MOST_OF_ONE_FIELD = 3;

    private static final int MOST_WORDS = 300;
    private static final Set<String> LONG = Set.of("body", "synopsis", "biography");

    private final PublishedSearch search;

    Highlighter(PublishedSearch search) {
        this.search = search;
    }

    Page<SearchHit> mark(Page<Found> found, @Nullable String typed) {
        if (found.items().isEmpty() || typed == null) {
            var plain = found.items().stream().map(item -> hit(item, List.of())).toList();
            return new Page<>(plain, found.page());
        }
        var parts = found.items().get(0).parts();
        var marks = new Marks(Terms.of(typed).wanted(), parts);
        var passages = found.items().stream().map(item -> passages(item, marks)).toList();
        marks.accept(search.meant(doubtful(passages), parts));
        return new Page<>(
                IntStream.range(0, passages.size())
                        .mapToObj(i -> hit(found.items().get(i), highlights(passages.get(i), marks)))
                        .toList(),
                found.page());
    }

    private static SearchHit hit(Found item, List<Highlight> highlights) {
        return new SearchHit(item.type(), item.score() / 1e6, item.review(), item.film(), item.person(), highlights);
    }

    private static List<Passage> passages(Found item, Marks marks) {
        var passages = new LinkedHashSet<Passage>();
        item.texts().forEach((field, texts) -> {
            for (var text : texts == null ? List.<String>of() : texts) {
                var spots = text == null ? List.<Marks.Spot>of() : marks.spots(text);
                if (!spots.isEmpty()) {
                    passages.add(new Passage(field, text, spots));
                }
            }
        });
        return List.copyOf(passages);
    }

    private static List<String> doubtful(List<List<Passage>> passages) {
        return passages.stream()
                .flatMap(List::stream)
                .flatMap(passage -> passage.spots.stream())
                .map(Marks.Spot::doubtful)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static List<Highlight> highlights(List<Passage> passages, Marks marks) {
        var highlights = new ArrayList<Highlight>();
        var ofField = new HashMap<String, Integer>();
        for (var passage : passages) {
            var ranges = passage.spots.stream()
                    .filter(marks::isMeant)
                    .map(Marks.Spot::range)
                    .toList();
            if (!ranges.isEmpty() && ofField.merge(passage.field, 1, Integer::sum) <= MOST_OF_ONE_FIELD) {
                var whole = new Highlight(passage.field, passage.text, ranges);
                highlights.add(LONG.contains(passage.field) ? Excerpt.of(whole) : whole);
            }
        }
        return highlights;
    }

    /** A text in which something may stand that was looked for. */
    private record Passage(String field, String text, List<Marks.Spot> spots) {}
}
