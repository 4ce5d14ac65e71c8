package org.marquee.comment.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.Problem.Fault;

/** What holds for comments on all reviews that say nothing else. There is one. */
@Entity
@Table(name = "comment_settings")
class SiteSetting {
    @Id
    boolean one;

    @Enumerated(EnumType.STRING)
    Moderation moderation;

    int trustedAfter;

    @Nullable
    Integer closeAfterDays;

    int maxLinks;
    List<String> heldWords;
    List<String> spamWords;
    List<String> rejectedWords;
    Instant updatedAt;

    @Version
    int version;

    protected SiteSetting() {}

    /** @throws InvalidBody when a word could never be found */
    void replace(SiteSettingsInput input, Instant now) {
        requireWords(input);
        moderation = input.moderation();
        trustedAfter = input.trustedAfter();
        closeAfterDays = input.closeAfterDays();
        maxLinks = input.maxLinks();
        heldWords = List.copyOf(input.heldWords());
        spamWords = List.copyOf(input.spamWords());
        rejectedWords = List.copyOf(input.rejectedWords());
        updatedAt = now;
    }

    Change change(Actor actor) {
        return new Change(
                actor, Action.UPDATED, "comment-settings", SurrogateKeys.ONLY, Map.of("moderation", moderation.value));
    }

    private static void requireWords(SiteSettingsInput input) {
        var faults = new ArrayList<Fault>();
        input.words().forEach((member, words) -> {
            for (int i = 0; i < words.size(); i++) {
                if (PlainWords.list(words.get(i)).isEmpty()) {
                    faults.add(Fault.pointer(
                            "/" + member + "/" + i, "invalid-value", "must have at least one letter or digit"));
                }
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidBody(faults);
        }
    }
}
