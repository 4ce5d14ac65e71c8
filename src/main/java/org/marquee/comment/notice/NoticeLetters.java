package org.marquee.comment.notice;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.comment.notice.Approved.Guest;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.link.MailedLinks;
import org.marquee.kernel.mail.Letter;
import org.marquee.kernel.text.MailAddress;

/** What guests are mailed. What other guests wrote, and their names, are on the page and not in the mail. */
@Singleton
class NoticeLetters {
    private final GuestLinks tokens;
    private final MailedLinks mailed;
    private final Links links;

    NoticeLetters(GuestLinks tokens, MailedLinks mailed, Links links) {
        this.tokens = tokens;
        this.mailed = mailed;
        this.links = links;
    }

    /** Asks whether the address is its author's. */
    Letter question(Approved comment, Guest author) {
        var text = """
                With this e-mail address, somebody left a comment below "%s" and wants to be told of replies:

                %s

                Was it you? Then confirm the address here, within %d days:

                %s

                If it was not you, do nothing, and there will be no such mail. To get no mail from us at all:

                %s
                """;
        return letter(
                "address " + author.addressKey(),
                author,
                "Please confirm your e-mail address",
                text.formatted(
                        comment.headline(),
                        page(comment),
                        GuestLinks.ADDRESS_LIFE.toDays(),
                        mailed.page(tokens.address(author.addressKey(), comment.id())),
                        unsubscriptionPage(author)));
    }

    /** Tells of a reply. */
    Letter reply(Approved comment, Guest answered) {
        var text = """
                Somebody replied to your comment below "%s":

                %s

                To get no such mail any more:

                %s
                """;
        return letter(
                "reply " + comment.id(),
                answered,
                "A reply to your comment below \"" + comment.headline() + "\"",
                text.formatted(comment.headline(), page(comment), unsubscriptionPage(answered)));
    }

    /** With RFC 8058, mail programs have a button of their own that ends such mails. */
    private Letter letter(String occasion, Guest guest, String subject, String text) {
        var unsubscription = mailed.address(tokens.unsubscription(guest.addressKey()));
        return new Letter(
                occasion,
                MailAddress.normalised(guest.email()),
                subject,
                text,
                Map.of(
                        "List-Unsubscribe",
                        "<" + unsubscription + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }

    private String unsubscriptionPage(Guest guest) {
        return mailed.page(tokens.unsubscription(guest.addressKey()));
    }

    private String page(Approved comment) {
        return links.reviewPage(comment.slug()) + "#comment-" + comment.id();
    }
}
