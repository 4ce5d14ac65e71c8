package org.marquee.search;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var doubtful = found.items().stream()
                .flatMap(Highlighter::texts)
                .flatMap(text -> marks.doubtful(text).stream())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        marks.accept(search.meant(doubtful, parts));
        return new Page<>(
                found.items().stream()
                        .map(item -> hit(item, highlights(item, marks)))
                        .toList(),
                found.page());
    }

    private static Stream<String> texts(Found item) {
        return item.texts().values().stream()
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(Objects::nonNull);
    }

    private static List<Highlight> highlights(Found item, Marks marks) {
        return item.texts().entrySet().stream()
                .filter(field -> field.getValue() != null)
                .flatMap(field -> highlights(field, marks))
                .toList();
    }

    private static SearchHit hit(Found item, List<Highlight> highlights) {
        return new SearchHit(item.type(), item.score() / 1e6, item.review(), item.film(), item.person(), highlights);
    }

    private static Stream<Highlight> highlights(Map.Entry<String, List<String>> field, Marks marks) {
        var texts =
                field.getValue().stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        return texts.stream()
                .map(text -> new Highlight(field.getKey(), text, marks.in(text)))
                .filter(highlight -> !highlight.ranges().isEmpty())
                .map(highlight -> LONG.contains(highlight.field()) ? Excerpt.of(highlight) : highlight)
                .limit(MOST_OF_ONE_FIELD);
    }
}
