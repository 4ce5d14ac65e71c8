package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.limit.Addresses;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Finds out whom a moderator means. */
@Singleton
class Blocking {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int LONGEST_NAME = 80;

    private final CommentBlocks blocks;
    private final Keys keys;

    Blocking(CommentBlocks blocks, Keys keys) {
        this.blocks = blocks;
        this.keys = keys;
    }

    /** @throws ProblemException when it is nobody */
    Blocked meant(BlockInput input) {
        var value = input.value();
        var comment = input.comment();
        if (value != null && comment == null) {
            return byValue(input.kind(), value.strip());
        } else if (comment != null && value == null) {
            return byComment(input.kind(), comment);
        }
        throw new InvalidBody("", "invalid-value", "must have one of 'value' and 'comment'");
    }

    private Blocked byValue(BlockKind kind, String value) {
        return switch (kind) {
            case EMAIL -> email(value);
            case NAME -> name(value);
            case PREFIX -> prefix(value);
        };
    }

    private Blocked email(String value) {
        if (!EMAIL.matcher(value).matches()) {
            throw refusal("must be an e-mail address such as ann@example.org");
        }
        return new Blocked(BlockKind.EMAIL, keys.address(value), value.toLowerCase(Locale.ROOT));
    }

    private Blocked name(String value) {
        if (value.length() > LONGEST_NAME || PlainWords.list(value).isEmpty()) {
            throw refusal("must be a name of at most %d characters, with a letter or digit".formatted(LONGEST_NAME));
        }
        return new Blocked(BlockKind.NAME, keys.name(value), value);
    }

    private Blocked prefix(String value) {
        var network = Addresses.network(value)
                .orElseThrow(() -> refusal(
                        "must be an IP address, or a network of at least 8 bits (IPv6: 16) such as" + " 192.0.2.0/24"));
        return new Blocked(BlockKind.PREFIX, keys.network(network), null);
    }

    private Blocked byComment(BlockKind kind, UUID id) {
        var author = blocks.author(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_REFERENCE,
                        "There is no such comment.",
                        List.of(Fault.pointer("/comment", "unknown-reference", "is no comment"))));
        return switch (kind) {
            case EMAIL -> new Blocked(kind, known(author.addressKey()), author.email());
            case NAME -> name(known(author.name()));
            case PREFIX -> new Blocked(kind, known(author.prefixKey()), null);
        };
    }

    private static String known(@Nullable String key) {
        if (key == null) {
            throw new ProblemException(
                    ProblemType.INVALID_STATE,
                    "That is not known of the comment: not of those by staff, not once it was erased, and of the network for 30"
                            + " days only.");
        }
        return key;
    }

    private static InvalidBody refusal(String detail) {
        return new InvalidBody("/value", "invalid-value", detail);
    }
}
