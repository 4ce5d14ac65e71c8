package org.marquee.comment.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.marquee.comment.CommentAuthors;
import org.marquee.comment.rule.AuthorTokens;

/** Does what links are for that guests were mailed: once or again, without harm. */
@ApplicationScoped
@Transactional
public class GuestConfirmations {
    private final GuestLinks links;
    private final Subscriptions subscriptions;
    private final CommentAuthors comments;
    private final AuthorTokens authors;

    GuestConfirmations(GuestLinks links, Subscriptions subscriptions, CommentAuthors comments, AuthorTokens authors) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.comments = comments;
        this.authors = authors;
    }

    /** Until when the token confirms an address, if it does. */
    public Optional<Instant> addressUntil(String token) {
        return links.readAddress(token)
                .filter(address -> subscriptions.isKnown(address.addressKey()))
                .map(GuestLinks.Address::expiresAt);
    }

    /** Until when the token ends mail to an address, if it does. */
    public Optional<Instant> unsubscriptionUntil(String token) {
        return links.readUnsubscription(token).map(GuestLinks.Unsubscription::expiresAt);
    }

    /** @return what shows from now on that the address is theirs; nothing for a token that is for something else */
    public Optional<String> confirmAddress(String token) {
        var address = links.readAddress(token).filter(known -> subscriptions.isKnown(known.addressKey()));
        address.ifPresent(known -> {
            comments.verify(known.comment(), known.addressKey());
            subscriptions.confirm(known.addressKey());
        });
        return address.map(known -> authors.issue(known.addressKey()));
    }

    /** @return whether that is what the token is for */
    public boolean unsubscribe(String token) {
        var unsubscription = links.readUnsubscription(token);
        unsubscription.ifPresent(known -> subscriptions.unsubscribe(known.addressKey()));
        return unsubscription.isPresent();
    }
}
