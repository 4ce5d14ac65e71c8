package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that moderators have put on a list: found as whole words, however they are spelt. */
@Singleton
class WordLists {
    private final Backgrounds backgrounds;

    /** Made anew only when the settings are other ones. */
    private volatile @Nullable Compiled compiled;

    WordLists(Backgrounds backgrounds) {
        this.backgrounds = backgrounds;
    }

    /** The worst of what is found that nobody shall see. */
    Optional<Reason> unwanted(Hearing hearing) {
        var lists = lists(hearing);
        var texts = texts(hearing.submission());
        return reason(lists.rejected, Verdict.REJECT, texts).or(() -> reason(lists.spam, Verdict.SPAM, texts));
    }

    /** What is found that a moderator shall look at. */
    Optional<Reason> held(Hearing hearing) {
        return reason(lists(hearing).held, Verdict.HOLD, texts(hearing.submission()));
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

    private Compiled lists(Hearing hearing) {
        var version = hearing.background().settingsVersion();
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
