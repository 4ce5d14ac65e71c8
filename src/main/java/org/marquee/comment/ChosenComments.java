package org.marquee.comment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.marquee.comment.DecidedComments.Decided;
import org.marquee.kernel.id.ReferenceCheck;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.sql.Turns;

/** The many comments that a moderator decides about at once. */
@Singleton
class ChosenComments {
    private final Comments comments;
    private final Turns turns;

    ChosenComments(Comments comments, Turns turns) {
        this.comments = comments;
        this.turns = turns;
    }

    /**
     * Those that were chosen, in their order. Nobody else changes them before the end of the transaction.
     *
     * @throws ProblemException 422 when there is no such comment, 412 when one is not as the moderator has seen it
     */
    List<Standing> lock(DecisionsInput input) {
        requireNoReasonToUndo(input);
        requireEachOnce(input.ids());
        // Few moderators, and many reviews that each of them locks: one after the other is soonest done.
        turns.take("comment decisions");
        var found = byId(comments.lock(input.ids()));
        requireAll(input.ids(), found);
        requireSeen(input, found);
        return input.ids().stream().map(found::get).toList();
    }

    /** Where these stand now. */
    DecidedComments standing(List<UUID> ids) {
        var now = byId(comments.standing(ids));
        return new DecidedComments(ids.stream()
                .map(now::get)
                .map(each -> new Decided(each.id(), each.status(), each.version()))
                .toList());
    }

    private static Map<UUID, Standing> byId(List<Standing> found) {
        return found.stream().collect(toMap(Standing::id, Function.identity()));
    }

    private static void requireNoReasonToUndo(DecisionsInput input) {
        if (input.decision().decision == null && input.reason() != null) {
            throw new InvalidBody("/reason", "invalid-value", "must be left out with 'undo'");
        }
    }

    private static void requireEachOnce(List<UUID> ids) {
        var check = new ReferenceCheck();
        var places = new HashMap<UUID, String>();
        for (int index = 0; index < ids.size(); index++) {
            check.once("/comments/" + index + "/id", ids.get(index), places);
        }
        check.end();
    }

    private static void requireAll(List<UUID> ids, Map<UUID, Standing> found) {
        var check = new ReferenceCheck();
        for (int index = 0; index < ids.size(); index++) {
            check.one("/comments/" + index + "/id", "comment", ids.get(index), found);
        }
        check.end();
    }

    private static void requireSeen(DecisionsInput input, Map<UUID, Standing> found) {
        var faults = new ArrayList<Fault>();
        for (int index = 0; index < input.comments().size(); index++) {
            var seen = input.comments().get(index);
            var version = requireNonNull(found.get(seen.id())).version();
            if (version != seen.version()) {
                faults.add(Fault.pointer(
                        "/comments/" + index + "/version", "version-conflict", "is %d by now".formatted(version)));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemType.VERSION_CONFLICT, "Some have changed since they were seen; see errors.", faults);
        }
    }
}
