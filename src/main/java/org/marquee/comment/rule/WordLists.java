package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that moderators have put on a list: found as whole words, however they are spelt. */
@Singleton
class WordLists implements Rule {
    private final Backgrounds backgrounds;

    /** Made anew only when the settings are other ones. */
    private volatile @Nullable Compiled compiled;

    WordLists(Backgrounds backgrounds) {
        this.backgrounds = backgrounds;
    }

    /** The worst of what is found. */
    @Override
    public Optional<Reason> judge(Hearing hearing) {
        var lists = lists(hearing.background().settingsVersion());
        var texts = texts(hearing.submission());
        return Stream.of(
                        reason(lists.rejected, Verdict.REJECT, texts),
                        reason(lists.spam, Verdict.SPAM, texts),
                        reason(lists.held, Verdict.HOLD, texts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is seen, what is behind it, and who says so. */
    private static List<List<String>> texts(Submission submission) {
        var guest = submission.guest();
        var content = submission.content();
        return Stream.of(content.text(), content.source(), guest.name(), guest.email(), guest.url())
                .filter(Objects::nonNull)
                .map(PlainWords::list)
                .toList();
    }

    private static Optional<Reason> reason(Phrases phrases, Verdict verdict, List<List<String>> texts) {
        return texts.stream()
                .map(phrases::firstIn)
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> new Reason(ReasonCode.WORDS, verdict, found));
    }

    private Compiled lists(int version) {
        var known = compiled;
        if (known == null || known.version < version) {
            var words = backgrounds.words();
            known = new Compiled(
                    words.version(),
                    new Phrases(words.held()),
                    new Phrases(words.spam()),
                    new Phrases(words.rejected()));
            compiled = known;
        }
        return known;
    }

    private record Compiled(int version, Phrases held, Phrases spam, Phrases rejected) {}
}
