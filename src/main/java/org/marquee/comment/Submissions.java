package org.marquee.comment;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.marquee.comment.rule.AuthorTokens;
import org.marquee.comment.rule.Keys;
import org.marquee.comment.rule.Submission;
import org.marquee.comment.text.CommentText;
import org.marquee.kernel.limit.Addresses;
import org.marquee.kernel.link.Links;

/** Puts together what the rules are asked to judge. */
@Singleton
class Submissions {
    private final Keys keys;
    private final AuthorTokens authorTokens;
    private final Links links;

    Submissions(Keys keys, AuthorTokens authorTokens, Links links) {
        this.keys = keys;
        this.authorTokens = authorTokens;
        this.links = links;
    }

    /** What the input means, in the form in which it is kept. */
    NewComment comment(CommentPlace place, CommentInput input, FormToken form, RoutingContext request) {
        var addressKey = keys.address(input.authorEmail());
        return new NewComment(
                place.reviewId(),
                GuestName.of(input.authorName()),
                input.authorEmail(),
                GuestUrl.of(input.authorUrl()),
                addressKey,
                networkOf(request),
                authorTokens.prove(input.authorToken(), addressKey),
                CommentText.of(input.body()),
                input.parentId(),
                input.notifyReplies(),
                form.key());
    }

    Submission of(CommentPlace place, NewComment comment, Submission.Form form, RoutingContext request) {
        var guest = new Submission.Guest(
                comment.authorName(),
                comment.authorEmail(),
                comment.authorUrl(),
                comment.addressKey(),
                comment.verified());
        return new Submission(place(place), guest, origin(request), content(comment.text()), form, null);
    }

    /** The same of a comment that is to say something else. */
    Submission of(CommentPlace place, OwnState own, OwnCommentInput input, RoutingContext request) {
        var guest = new Submission.Guest(
                GuestName.of(input.authorName()),
                Objects.requireNonNull(own.authorEmail()),
                GuestUrl.of(input.authorUrl()),
                Objects.requireNonNull(own.addressKey()),
                own.verified());
        return new Submission(
                place(place), guest, origin(request), content(CommentText.of(input.body())), null, own.id());
    }

    private Submission.Place place(CommentPlace place) {
        return new Submission.Place(place.reviewId(), links.reviewPage(place.slug()), place.open(), place.moderation());
    }

    /** Where a request comes from. */
    Submission.Origin origin(RoutingContext request) {
        var address = request.request().remoteAddress();
        return new Submission.Origin(
                networkOf(request),
                address == null ? "" : String.valueOf(address.host()),
                request.request().getHeader("User-Agent"));
    }

    private String networkOf(RoutingContext request) {
        return keys.network(Addresses.prefixOf(request));
    }

    private static Submission.Content content(CommentText text) {
        return new Submission.Content(text.source(), text.text(), text.links());
    }
}
