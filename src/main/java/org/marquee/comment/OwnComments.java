package org.marquee.comment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.comment.rule.Rules;
import org.marquee.kernel.json.Patches;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.sql.Reader;

/** Comments in the hands of those who wrote them, as long as they may be changed. */
@Singleton
class OwnComments {
    private final Reader reader;
    private final EditTokens tokens;
    private final CommentPlaces places;
    private final Submissions submissions;
    private final Rules rules;
    private final Patches patches;
    private final OwnCommentWriter writer;
    private final Clock clock;

    OwnComments(
            Reader reader,
            EditTokens tokens,
            CommentPlaces places,
            Submissions submissions,
            Rules rules,
            Patches patches,
            OwnCommentWriter writer,
            Clock clock) {
        this.reader = reader;
        this.tokens = tokens;
        this.places = places;
        this.submissions = submissions;
        this.rules = rules;
        this.patches = patches;
        this.writer = writer;
        this.clock = clock;
    }

    /** @throws NotFound unless the token is that of the comment, and its time is not over */
    OwnComment require(UUID id, @Nullable String token) {
        return state(id, token).view();
    }

    /**
     * Lets it say something else.
     *
     * @throws NotFound as {@link #require}
     * @throws ProblemException when the rules refuse it
     */
    OwnComment edit(UUID id, @Nullable String token, ObjectNode patch, RoutingContext request) {
        var own = state(id, token);
        var place = places.of(own.reviewId()).orElseThrow(() -> missing(id));
        var input = patches.apply(patch, own.view(), OwnCommentInput.class);
        if (own.says(input)) {
            return own.view();
        }
        var submission = submissions.of(place, own, input, request);
        var judgement = rules.judge(submission);
        var written = new OwnCommentInput(
                submission.guest().name(), submission.guest().url(), input.body());
        writer.edit(own, written, submission, judgement);
        return require(id, token);
    }

    /** @throws NotFound as {@link #require} */
    void delete(UUID id, @Nullable String token) {
        writer.delete(state(id, token).id());
    }

    private OwnState state(UUID id, @Nullable String token) {
        return Optional.of(id)
                .filter(own -> tokens.opens(token, own))
                .flatMap(own -> reader.first(
                        OwnState.class, OwnState.BY_ID, own, clock.instant().atOffset(ZoneOffset.UTC)))
                .orElseThrow(() -> missing(id));
    }

    /** One answer for all reasons. */
    private static NotFound missing(UUID id) {
        return new NotFound("comment", id.toString());
    }
}
