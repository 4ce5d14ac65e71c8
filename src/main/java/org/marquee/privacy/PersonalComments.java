package org.marquee.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What comments hold of people. */
@ApplicationScoped
class PersonalComments implements PanacheRepositoryBase<PersonalComment, UUID> {
    /**
     * What tells whose a comment was; what rules and moderators noted of it may have the name in it. The hash of the form's token
     * tells nothing, and the form stays used: whoever sends it again does not bring the comment back.
     */
    private static final String WHOSE = """
            author_name = null, author_email = null, author_url = null, address_key = null, prefix_key = null,
            verified = false, notify_replies = false, reasons = '[]', editable_until = null,
            version = version + 1""";

    private static final String FORGET_TEXT = """
            , status = 'deleted', status_since = now(), body = '', body_html = '', body_text = '', body_key = null,
            edited_at = null""";

    boolean isKnown(String addressKey) {
        return find("addressKey", addressKey).range(0, 0).firstResultOptional().isPresent();
    }

    /** Some comments of an address, in sections that are locked first, in one order, until the end of the transaction. */
    List<PersonalComment> lockSome(String addressKey, int atMost) {
        var reviews = getEntityManager()
                .createNativeQuery("""
                        select review_id from comment_section
                        where review_id in (
                            select review_id from comment where address_key = ?1 order by review_id, id limit ?2)
                        order by review_id for update""", UUID.class)
                .setParameter(1, addressKey)
                .setParameter(2, atMost)
                .getResultList();
        return find("addressKey = ?1 and reviewId in ?2 order by reviewId, id", addressKey, reviews)
                .page(0, atMost)
                .list();
    }

    /** Takes their authors away, and their texts too if that is wanted; what stood there before an edit in any case. */
    void erase(Collection<PersonalComment> comments, TextFate text) {
        var ids = comments.stream().map(comment -> comment.id).toList();
        execute("delete from comment_edit where comment_id in (?1)", ids);
        execute("update comment_decision set reason = null where comment_id in (?1) and reason is not null", ids);
        execute(
                "update comment set " + WHOSE + (text == TextFate.REMOVE ? FORGET_TEXT : "") + " where id in (?1)",
                ids);
    }

    /** Who is blocked stays blocked, and nobody reads any more who that is. */
    void eraseBlock(String addressKey) {
        execute("update comment_block set value = null, reason = null where kind = 'email' and key = ?1", addressKey);
    }

    private void execute(String statement, Object value) {
        getEntityManager().createNativeQuery(statement).setParameter(1, value).executeUpdate();
    }
}
