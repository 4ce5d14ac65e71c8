package org.marquee.comment.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words and phrases that are looked for all at once: how many there are makes no difference. */
final class Phrases {
    private final Node root = new Node();

    /** @param phrases as people write them; those without a letter or digit are never found */
    Phrases(Collection<String> phrases) {
        phrases.forEach(this::add);
    }

    /** The first phrase that stands in a text, as it was written; of two that begin at one place, the shorter. */
    Optional<String> firstIn(List<String> words) {
        for (int start = 0; start < words.size(); start++) {
            var found = startingAt(start, words);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private @Nullable String startingAt(int start, List<String> words) {
        var node = root;
        for (int at = start; at < words.size(); at++) {
            node = node.next.get(words.get(at));
            if (node == null) {
                return null;
            } else if (node.phrase != null) {
                return node.phrase;
            }
        }
        return null;
    }

    private void add(String phrase) {
        var node = root;
        for (var word : PlainWords.list(phrase)) {
            node = node.next.computeIfAbsent(word, any -> new Node());
        }
        if (node != root && node.phrase == null) {
            node.phrase = phrase;
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();

        /** What ends here. */
        @Nullable
        String phrase;
    }
}
