package org.marquee.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.sql.Reader;

/** What receivers are told, and what became of it. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<WebhookDelivery, UUID> {
    private static final Order NEWEST = Order.by("-sequence", new Order.Key("d.sequence", "bigint"));

    private final Reader reader;
    private final Lists lists;
    private final ObjectMapper mapper;

    Deliveries(Reader reader, Lists lists, ObjectMapper mapper) {
        this.reader = reader;
        this.lists = lists;
        this.mapper = mapper;
    }

    Page<DeliverySummary> page(UUID webhook, DeliveryFilter filter, PageQuery page) {
        var conditions = new Conditions()
                .and("d.webhook_id = ?", webhook)
                .and("d.state = ?", filter.state() == null ? null : filter.state().value);
        return lists.page(
                DeliverySummary.class, DeliverySummary.DOCUMENT, "webhook_delivery d", conditions, NEWEST, page);
    }

    DeliveryView require(UUID webhook, UUID id) {
        return reader.first(
                        DeliveryView.class,
                        "select " + DeliveryView.DOCUMENT
                                + " from webhook_delivery d where d.webhook_id = ? and d.id = ?",
                        webhook,
                        id)
                .orElseThrow(() -> missing(id));
    }

    WebhookDelivery requireOf(UUID webhook, UUID id) {
        return find("webhookId = ?1 and id = ?2", webhook, id)
                .firstResultOptional()
                .orElseThrow(() -> missing(id));
    }

    /** Has each receiver told of what it wants; of what it was told before, again. Their lanes are locked. */
    void write(List<Listener> listeners, List<Occurrence> occurrences) {
        getEntityManager()
                .createNativeQuery("""
                        insert into webhook_delivery (id, webhook_id, lane, position, part, type, payload)
                        select r.id, r.webhook, o.lane, o.position, o.part, o.type, o.payload
                        from jsonb_to_recordset(cast(?1 as jsonb)) as r (id uuid, webhook uuid, number integer)
                        join jsonb_to_recordset(cast(?2 as jsonb))
                          as o (number integer, lane uuid, position bigint, part integer, type text, payload text)
                          on o.number = r.number
                        order by r.webhook, o.position, o.part
                        on conflict (id) do update set state = 'waiting', finished_at = null
                        where webhook_delivery.state <> 'waiting'""")
                .setParameter(1, rows(listeners, occurrences))
                .setParameter(2, texts(occurrences))
                .executeUpdate();
    }

    private String rows(List<Listener> listeners, List<Occurrence> occurrences) {
        return json(listeners.stream()
                .flatMap(listener -> IntStream.range(0, occurrences.size())
                        .filter(number -> listener.wants(occurrences.get(number)))
                        .mapToObj(number ->
                                new Row(occurrences.get(number).idFor(listener.webhook()), listener.webhook(), number)))
                .toList());
    }

    private String texts(List<Occurrence> occurrences) {
        return json(IntStream.range(0, occurrences.size())
                .mapToObj(number -> text(number, occurrences.get(number)))
                .toList());
    }

    private Text text(int number, Occurrence each) {
        return new Text(
                number,
                each.change().entityId(),
                each.change().position(),
                each.part(),
                each.event().value,
                json(each.told()));
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its lane is locked. */
    void add(WebhookDelivery delivery) {
        persistAndFlush(delivery);
    }

    /** It waits again. Its lane is locked. */
    void reopen(WebhookDelivery delivery) {
        getEntityManager().createNativeQuery("""
                        update webhook_delivery set state = 'waiting', finished_at = null
                        where id = ?1 and state <> 'waiting'""").setParameter(1, delivery.id).executeUpdate();
    }

    /** Forgets some of those that were settled long ago, and of those whose receiver is gone. */
    @Transactional
    int sweep(Duration kept, int atMost) {
        return getEntityManager()
                        .createNativeQuery("""
                        delete from webhook_delivery
                        where id in (
                            select id from webhook_delivery
                            where finished_at < now() - make_interval(secs => ?1)
                            order by finished_at limit ?2 for update skip locked)""")
                        .setParameter(1, kept.toSeconds())
                        .setParameter(2, atMost)
                        .executeUpdate()
                + sweepOrphans(atMost);
    }

    private int sweepOrphans(int atMost) {
        var lanes = getEntityManager()
                .createNativeQuery("""
                        delete from webhook_lane
                        where ctid in (
                            select l.ctid from webhook_lane l
                            where not exists (select from webhook w where w.id = l.webhook_id)
                            limit ?1 for update skip locked)""")
                .setParameter(1, atMost)
                .executeUpdate();
        return lanes
                + getEntityManager()
                        .createNativeQuery("""
                        delete from webhook_delivery
                        where id in (
                            select d.id from webhook_delivery d
                            where not exists (select from webhook w where w.id = d.webhook_id)
                            limit ?1 for update skip locked)""")
                        .setParameter(1, atMost)
                        .executeUpdate();
    }

    private static NotFound missing(UUID id) {
        return new NotFound("delivery", id.toString());
    }

    /** Who is told of which occurrence. A row as the query takes it. */
    record Row(UUID id, UUID webhook, int number) {}

    /** What is told of one occurrence, to all. A row as the query takes it. */
    record Text(int number, UUID lane, long position, int part, String type, String payload) {}
}
