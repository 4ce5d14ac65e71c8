package org.marquee.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.sql.Reader;

/** All receivers. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {
    private static final Order BY_NAME =
            Order.by("name", new Order.Key("w.name collate \"und-x-icu\"", "text"), new Order.Key("w.id", "uuid"));

    private final Reader reader;
    private final Lists lists;

    Webhooks(Reader reader, Lists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    Page<WebhookSummary> page(PageQuery page) {
        return lists.page(
                WebhookSummary.class, WebhookSummary.DOCUMENT, WebhookSummary.FROM, new Conditions(), BY_NAME, page);
    }

    WebhookView require(UUID id) {
        return reader.first(
                        WebhookView.class,
                        "select " + WebhookView.DOCUMENT + " from " + WebhookSummary.FROM + " where w.id = ?",
                        id)
                .orElseThrow(() -> missing(id));
    }

    Webhook requireForChange(UUID id, @Nullable String ifMatch) {
        var webhook = requireLocked(id);
        VersionTag.require(ifMatch, webhook.version);
        return webhook;
    }

    Webhook requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
    }

    void requireThere(UUID id) {
        if (findByIdOptional(id).isEmpty()) {
            throw missing(id);
        }
    }

    void add(Webhook webhook) {
        persistAndFlush(webhook);
        getEntityManager()
                .createNativeQuery("insert into webhook_health (webhook_id) values (?1)")
                .setParameter(1, webhook.id)
                .executeUpdate();
    }

    /** Where those stand in the change log for whom there are changes that nobody has looked at. */
    @SuppressWarnings("unchecked") // One column.
    List<Long> behind() {
        return getEntityManager().createNativeQuery("""
                        select distinct r.position
                        from webhook w
                        join change_reader r on r.name = 'webhook ' || w.id
                        where not w.paused and r.position < (select max(position) from change)
                        order by r.position""", Long.class).getResultList();
    }

    /**
     * Locks the places of those who stand there, have room, and are not being dealt with by another instance.
     *
     * @param mostWaiting who has as many deliveries waiting has no room
     */
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    List<Listener> lockListeners(long position, int mostWaiting, int atMost) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select w.id, array_to_string(w.events, ' ')
                        from webhook w
                        join change_reader r on r.name = 'webhook ' || w.id
                        where not w.paused and r.position = ?1
                          and (select count(*)
                            from (
                              select from webhook_delivery d
                              where d.webhook_id = w.id and d.state = 'waiting' limit ?2) few) < ?2
                        order by w.id limit ?3 for update of r skip locked""")
                .setParameter(1, position)
                .setParameter(2, mostWaiting)
                .setParameter(3, atMost)
                .getResultList();
        return rows.stream()
                .map(row -> new Listener((UUID) row[0], Set.of(((String) row[1]).split(" "))))
                .toList();
    }

    static NotFound missing(UUID id) {
        return new NotFound("webhook", id.toString());
    }
}
