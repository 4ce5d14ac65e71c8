package org.marquee.comment;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.comment.DecisionsInput.Step;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * Decides about comments, and takes decisions back: as many at once as there are, with a statement for each kind of thing and
 * not for each of them. All of them are locked by the caller.
 */
@Singleton
class CommentModerator {
    private final Comments comments;
    private final CommentDecisions decisions;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Clock clock;

    CommentModerator(
            Comments comments, CommentDecisions decisions, ChangeLog changes, CurrentAccount caller, Clock clock) {
        this.comments = comments;
        this.decisions = decisions;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Decides, or takes the last decisions back. */
    void take(Step step, Collection<Standing> chosen, @Nullable String reason) {
        if (step.decision == null) {
            undo(chosen);
        } else {
            decide(chosen, step.decision, reason);
        }
    }

    /**
     * Those that stand there already stay as they are, and nothing is told of them.
     *
     * @throws ProblemException 409 when one of them was deleted
     */
    void decide(Collection<Standing> chosen, Decision decision, @Nullable String reason) {
        refuse(chosen, each -> each.status() == CommentStatus.DELETED, "was deleted, and nothing of it is left");
        var moved =
                chosen.stream().filter(each -> each.status() != decision.status).toList();
        var now = clock.instant();
        decisions.persist(
                moved.stream().map(each -> new CommentDecision(each, decision.status, reason, caller.actor(), now)));
        move(moved, decision.status, now, reason == null ? Map.of() : Map.of("reason", reason));
    }

    /**
     * Each is where it was before its last decision.
     *
     * @throws ProblemException 409 when there is none to take back, or when who wrote it, or the rules, had a say after it
     */
    void undo(Collection<Standing> chosen) {
        var last = decisions.last(ids(chosen));
        refuse(chosen, each -> !last.containsKey(each.id()), "has no decision that could be taken back");
        refuse(chosen, each -> of(each, last).toStatus != each.status(), "is not where the last decision put it");
        var now = clock.instant();
        decisions.undo(last.values(), now);
        chosen.stream()
                .collect(Collectors.groupingBy(each -> of(each, last).fromStatus))
                .forEach((status, several) -> move(several, status, now, Map.of("undone", true)));
    }

    private static CommentDecision of(Standing each, Map<UUID, CommentDecision> last) {
        return requireNonNull(last.get(each.id()));
    }

    private void move(List<Standing> moved, CommentStatus status, Instant now, Map<String, ?> details) {
        if (moved.isEmpty()) {
            return;
        }
        comments.move(ids(moved), status, now);
        moved.forEach(each -> changes.record(each.change(caller.actor(), status, details)));
        comments.flush();
    }

    private static void refuse(Collection<Standing> chosen, Predicate<Standing> unfit, String why) {
        var faults = chosen.stream()
                .filter(unfit)
                .map(each -> Fault.resource(CommentDesk.PATH + "/" + each.id(), "invalid-state", why))
                .toList();
        if (!faults.isEmpty()) {
            var sentence = chosen.size() == 1 ? "The comment %s." : "At least one of the comments %s; see errors.";
            throw new ProblemException(ProblemType.INVALID_STATE, sentence.formatted(why), faults);
        }
    }

    private static List<UUID> ids(Collection<Standing> chosen) {
        return chosen.stream().map(Standing::id).toList();
    }
}
