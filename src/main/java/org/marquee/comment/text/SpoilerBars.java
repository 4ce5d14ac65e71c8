package org.marquee.comment.text;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.jspecify.annotations.Nullable;

/**
 * Two bars, which begin or end a spoiler, or are text. No delimiter run as those of emphasis are: {@code || text ||} with blanks
 * must hide what it is meant to hide.
 */
final class SpoilerBars extends CustomNode {
    static final String SIGN = "||";

    enum Role {
        TEXT,
        OPENS,
        CLOSES
    }

    Role role = Role.TEXT;

    /** Finds out which of the bars among the children of a node belong together. */
    static void pair(Node parent) {
        @Nullable SpoilerBars open = null;
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof SpoilerBars bars)) {
                continue;
            }
            // Nothing between them: the first were text.
            if (open == null || open.getNext() == bars) {
                open = bars;
            } else {
                open.role = Role.OPENS;
                bars.role = Role.CLOSES;
                open = null;
            }
        }
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('|');
        }

        @Override
        public InlineContentParser create() {
            return Factory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            var scanner = state.scanner();
            return scanner.next(SIGN) ? ParsedInline.of(new SpoilerBars(), scanner.position()) : ParsedInline.none();
        }
    }
}
