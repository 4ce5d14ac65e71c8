package org.marquee.kernel.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The letters that wait for the mail server, in the database: written in the transaction of what they tell of. All times are the
 * database's.
 */
@ApplicationScoped
public class Outbox {
    /** Longer than the slowest server takes for all letters of one go; after a crash, they are taken up again then. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final EntityManager database;
    private final ObjectMapper mapper;
    private final MailConfig config;

    Outbox(EntityManager database, ObjectMapper mapper, MailConfig config) {
        this.database = database;
        this.mapper = mapper;
        this.config = config;
    }

    /** Whether there is a mail server. */
    public boolean isOpen() {
        return config.host().isPresent();
    }

    /** Mails this once the transaction is committed; does nothing where nothing is mailed, or when it waits here already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(UUID id, Letter letter) {
        if (isOpen()) {
            database.createNativeQuery("""
                            insert into mail (id, occasion, recipient, subject, text, headers, expires_at)
                            values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), now() + make_interval(secs => ?7))
                            on conflict (occasion) do nothing""")
                    .setParameter(1, id)
                    .setParameter(2, letter.occasion())
                    .setParameter(3, letter.recipient())
                    .setParameter(4, letter.subject())
                    .setParameter(5, letter.text())
                    .setParameter(6, json(letter.headers()))
                    .setParameter(7, letter.life().toSeconds())
                    .executeUpdate();
        }
    }

    /** Throws away what waits for this recipient. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String recipient) {
        database.createNativeQuery("delete from mail where recipient = ?1")
                .setParameter(1, recipient)
                .executeUpdate();
    }

    /** Some of those that are due, for nobody else meanwhile. */
    @Transactional
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    List<WaitingLetter> take(int atMost) {
        List<Object[]> rows = database.createNativeQuery("""
                        with due as (
                            select id from mail
                            where due_at <= now() and expires_at > now()
                            order by due_at, id limit ?1 for update skip locked)
                        update mail m
                        set attempts = m.attempts + 1, due_at = now() + make_interval(secs => ?2)
                        from due
                        where m.id = due.id
                        returning m.id, m.occasion, m.recipient, m.subject, m.text, cast(m.headers as text), m.attempts""")
                .setParameter(1, atMost)
                .setParameter(2, LEASE.toSeconds())
                .getResultList();
        return rows.stream().map(this::letter).toList();
    }

    /** Throws away what nobody took in its time, also where mail was turned off since. */
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        int gone = database.createNativeQuery("delete from mail where expires_at <= now()")
                .executeUpdate();
        if (gone > 0) {
            Log.warnf("%d mails were thrown away, since no mail server took them in time", gone);
        }
    }

    @Transactional
    void remove(UUID id) {
        database.createNativeQuery("delete from mail where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    @Transactional
    void postpone(UUID id, Duration delay) {
        database.createNativeQuery("update mail set due_at = now() + make_interval(secs => ?1) where id = ?2")
                .setParameter(1, delay.toSeconds())
                .setParameter(2, id)
                .executeUpdate();
    }

    private WaitingLetter letter(Object[] row) {
        var letter = new Letter(
                (String) row[1], (String) row[2], (String) row[3], (String) row[4], headers((String) row[5]));
        return new WaitingLetter((UUID) row[0], letter, ((Number) row[6]).intValue());
    }

    private Map<String, String> headers(String json) {
        try {
            return mapper.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String json(Map<String, String> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param attempts how often it was taken up, this time included */
    record WaitingLetter(UUID id, Letter letter, int attempts) {}
}
