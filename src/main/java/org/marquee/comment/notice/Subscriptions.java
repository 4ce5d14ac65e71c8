package org.marquee.comment.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.marquee.kernel.sql.Turns;

/** The addresses that were asked, have confirmed, or want no mail. The database decides what two do at once. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, String> {
    /** Somebody who does not answer does not want to, or never wrote a comment. */
    private static final int MOST_QUESTIONS = 3;

    private final Turns turns;

    Subscriptions(Turns turns) {
        this.turns = turns;
    }

    /**
     * Nobody else mails to the address, or erases it, until the end of the transaction: what was read of it before may be gone,
     * and what is read from now on stays.
     */
    public void takeTurn(String addressKey) {
        turns.take("address " + addressKey);
    }

    /** Counts that an address is asked whether it is right, unless it was today, or often enough, or needs no asking. */
    boolean mayBeAsked(String addressKey) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into comment_subscription as s (address_key, asked) values (?1, 1)
                                on conflict (address_key) do update set asked = s.asked + 1, asked_at = now()
                                where s.confirmed_at is null and s.unsubscribed_at is null
                                  and s.asked < ?2 and s.asked_at < now() - interval '1 day'""")
                        .setParameter(1, addressKey)
                        .setParameter(2, MOST_QUESTIONS)
                        .executeUpdate()
                == 1;
    }

    /** The owner of the address wants mail, whatever they said before. One that nobody knows any more stays unknown. */
    void confirm(String addressKey) {
        getEntityManager().createNativeQuery("""
                        update comment_subscription
                        set confirmed_at = coalesce(confirmed_at, now()), unsubscribed_at = null
                        where address_key = ?1""").setParameter(1, addressKey).executeUpdate();
    }

    /** The owner of the address, who has shown that before, asked for mail at this time. */
    void wish(String addressKey, Instant time) {
        getEntityManager()
                .createNativeQuery("""
                        insert into comment_subscription as s (address_key, confirmed_at) values (?1, now())
                        on conflict (address_key) do update
                        set confirmed_at = coalesce(s.confirmed_at, now()), unsubscribed_at = null
                        where s.unsubscribed_at is null or s.unsubscribed_at < ?2""")
                .setParameter(1, addressKey)
                .setParameter(2, time)
                .executeUpdate();
    }

    /** No mail goes to the address any more, not even one that asks. */
    void unsubscribe(String addressKey) {
        getEntityManager().createNativeQuery("""
                        insert into comment_subscription as s (address_key, unsubscribed_at) values (?1, now())
                        on conflict (address_key) do update set unsubscribed_at = coalesce(s.unsubscribed_at, now())""").setParameter(1, addressKey).executeUpdate();
    }

    /** Whether there is one: without it, what was mailed there has become worthless. */
    public boolean isKnown(String addressKey) {
        return count("addressKey", addressKey) > 0;
    }

    /** Forgets all that was said of the address. */
    public void forget(String addressKey) {
        delete("addressKey", addressKey);
    }
}
