package org.marquee.comment.text;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** An address of the web that stands in the text as it is. */
final class BareLink {
    /** What no address has, or what rather ends it. */
    private static final String OUTSIDE = "<>\"`[]|\\^{}";

    /** What may stand in an address, but at the end belongs to the sentence, or to its markup. */
    private static final String PUNCTUATION = "?!.,:;*_~'\u3002\uFF0C\u3001\uFF01\uFF1F\uFF09\u300D";

    private BareLink() {}

    private static ParsedInline parse(InlineParserState state) {
        var scanner = state.scanner();
        if (Character.isLetterOrDigit(scanner.peekPreviousCodePoint())) {
            return ParsedInline.none();
        }
        var start = scanner.position();
        while (scanner.hasNext() && !isOutside(scanner.peek())) {
            scanner.next();
        }
        var address = trimmed(scanner.getSource(start, scanner.position()).getContent());
        var host = address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        if (host.length() == address.length() || host.isEmpty()) {
            return ParsedInline.none();
        }
        scanner.setPosition(start);
        skip(scanner, address.length());
        var link = new Link(address, null);
        link.appendChild(new Text(address));
        return ParsedInline.of(link, scanner.position());
    }

    private static boolean isOutside(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || OUTSIDE.indexOf(c) >= 0;
    }

    /** Without the end of the sentence that it stands in; a bracket belongs to it if it began there. */
    private static String trimmed(String address) {
        long unclosed = address.chars().filter(c -> c == '(').count()
                - address.chars().filter(c -> c == ')').count();
        int end = address.length();
        for (; end > 0; end--) {
            char last = address.charAt(end - 1);
            if (last == ')' && unclosed < 0) {
                unclosed++;
            } else if (PUNCTUATION.indexOf(last) < 0) {
                break;
            }
        }
        return address.substring(0, end);
    }

    private static void skip(Scanner scanner, int characters) {
        for (int i = 0; i < characters; i++) {
            scanner.next();
        }
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('h', 'H');
        }

        @Override
        public InlineContentParser create() {
            return BareLink::parse;
        }
    }
}
