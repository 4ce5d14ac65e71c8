package org.marquee.kernel.prepared;

import jakarta.inject.Singleton;
import java.util.Collection;

/** The answers that are kept. */
@Singleton
class PreparedAnswers extends PreparedThings<PreparedAnswer, PreparedAnswer.Key> {
    PreparedAnswers() {
        super(new Tables("prepared_answer", "path", "prepared", 0x4d61727175656532L, 2_000));
    }

    /** Keeps them in the place of those that are there under the same paths. */
    void replace(Collection<Maker.Made> answers, String path, String edition) {
        var epoch = epoch();
        delete(
                "id.path in ?1 and id.edition = ?2",
                answers.stream().map(one -> path + one.slug()).toList(),
                edition);
        persist(answers.stream()
                .map(one -> new PreparedAnswer(
                        new PreparedAnswer.Key(path + one.slug(), edition), epoch, one.answer(), one.validUntil())));
        flush();
    }
}
