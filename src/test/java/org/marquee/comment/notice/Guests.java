package org.marquee.comment.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.marquee.comment.rule.Keys;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.mail.PostOffice;
import org.marquee.kernel.mail.PostOffice.Delivered;
import org.marquee.testkit.Given;

/** Guests who comment, and the mail that they get. */
@ApplicationScoped
public class Guests {
    private static final Pattern TOKEN = Pattern.compile("/api/v1/confirmations/(\\S+)");

    private final Given given;
    private final ChangeLog changes;
    private final ReplyNotices notices;
    private final Keys keys;

    Guests(Given given, ChangeLog changes, ReplyNotices notices, Keys keys) {
        this.given = given;
        this.changes = changes;
        this.notices = notices;
        this.keys = keys;
    }

    /** An address that nobody has yet. */
    public String address() {
        return given.slug("guest") + "@example.org";
    }

    public String key(String address) {
        return keys.address(address);
    }

    /** Says something, wants to be told of replies, and is approved. */
    public UUID comments(String review, String address, Consumer<ObjectNode> details) {
        var id = given.comment(review, node -> {
            node.put("authorEmail", address).put("notifyReplies", true);
            details.accept(node);
        });
        approve(id);
        return id;
    }

    public UUID replies(UUID to, String review, String address) {
        return comments(review, address, node -> node.put("parentId", to.toString()));
    }

    /** What a decision leaves in the log. */
    public void approve(UUID comment) {
        QuarkusTransaction.requiringNew()
                .run(() -> changes.record(new Change(Actor.SYSTEM, Action.APPROVED, "comment", comment, Map.of())));
    }

    /** What comes to this address now; what there is for others waits. */
    public List<Delivered> mailOf(String address) {
        changes.number();
        notices.run();
        given.sql(
                "update mail set due_at = now() + case when recipient = ?1 then interval '0' else interval '1 day' end",
                address);
        try (var office = PostOffice.open()) {
            return office.deliver();
        }
    }

    /** The tokens of the links in a letter, in their order. */
    public static List<String> tokens(Delivered letter) {
        return TOKEN.matcher(letter.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
