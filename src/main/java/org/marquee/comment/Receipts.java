package org.marquee.comment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.sql.Reader;

/** Tells guests what has become of a comment, as often as they send it. */
@Singleton
class Receipts {
    private final Reader reader;
    private final EditTokens tokens;

    Receipts(Reader reader, EditTokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    CommentReceipt of(UUID id, CommentStatus told, Instant editableUntil) {
        return new CommentReceipt(id, told.value, tokens.of(id), editableUntil);
    }

    /**
     * What was answered when this comment came before.
     *
     * @throws ProblemException when the form was used for another one
     */
    Optional<CommentReceipt> again(NewComment comment) {
        return reader.first(UsedForm.class, UsedForm.BY_KEY, comment.formKey()).map(use -> {
            if (!comment.isRepetitionOf(use)) {
                throw new ProblemException(
                        ProblemType.INVALID_STATE,
                        "This form was used for another comment. Get a new one.",
                        List.of(Fault.pointer("/formToken", "used", "was used for another comment")));
            }
            return new CommentReceipt(
                    use.id(), use.told(), tokens.of(use.id()), Objects.requireNonNull(use.editableUntil()));
        });
    }
}
