package org.marquee.kernel.prepared;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The cards that are kept, and the changes that take them away: as {@link PreparedAnswers}, and apart from them. */
@ApplicationScoped
class PreparedCards implements PanacheRepositoryBase<PreparedCard, PreparedCard.Key> {
    /** Any number that no other advisory lock here has. */
    private static final long TURN = 0x4d61727175656534L;

    private static final int CUTS_AT_ONCE = 1_000;

    private static final int CARDS_AT_ONCE = 2_000;

    /** More cards than these are not taken away one by one: half a minute's work, while they are read as they are. */
    private static final int MOST = 20_000;

    private static final int LEFTOVERS_AT_ONCE = 500;

    /** Among the keys of a change: any card may differ now. */
    private static final String ALL = "*";

    /** Whether nobody else is at work, until the end of the transaction: see {@link PreparedAnswers#takeTurn}. */
    boolean takeTurn() {
        return (boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(" + TURN + ")")
                .getSingleResult();
    }

    /** Takes away some of what has changed. A cut goes when no card is left that it takes away. */
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    Swept sweep(String edition) {
        List<Object[]> cuts = getEntityManager()
                .createNativeQuery("select id, key from prepared_card_cut order by id limit " + CUTS_AT_ONCE)
                .getResultList();
        if (cuts.isEmpty()) {
            return Swept.NOTHING;
        }
        var keys = cuts.stream().map(cut -> (String) cut[1]).distinct().toArray(String[]::new);
        onlyByIndexes();
        if (List.of(keys).contains(ALL) || countOf(keys) > MOST) {
            beginEpoch();
            return Swept.NOTHING;
        }
        var gone = takeAway(keys);
        if (gone.size() < CARDS_AT_ONCE) {
            // Exactly these: others may have come meanwhile, whose cards are still there.
            change("delete from prepared_card_cut where id = any(?1)", (Object)
                    cuts.stream().map(cut -> (Long) cut[0]).toArray(Long[]::new));
        }
        return new Swept(
                gone.stream()
                        .filter(card -> card[1].equals(edition))
                        .map(card -> (UUID) card[0])
                        .toList(),
                gone.size() == CARDS_AT_ONCE || cuts.size() == CUTS_AT_ONCE);
    }

    private long countOf(String[] keys) {
        return (long) getEntityManager()
                .createNativeQuery("""
                        select count(*)
                        from (select from prepared_card where keys && cast(?1 as text[]) limit ?2) c""")
                .setParameter(1, keys)
                .setParameter(2, MOST + 1)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    private List<Object[]> takeAway(String[] keys) {
        return getEntityManager()
                .createNativeQuery("""
                        with gone as (
                          delete from prepared_card
                          where (thing_id, edition) in (
                            select thing_id, edition from prepared_card where keys && cast(?1 as text[]) limit ?2)
                          returning thing_id, edition)
                        select thing_id, edition from gone""")
                .setParameter(1, keys)
                .setParameter(2, CARDS_AT_ONCE)
                .getResultList();
    }

    /** No card that there is counts any more; none is made until the end of this turn, so that no change has to wait longer. */
    private void beginEpoch() {
        change("update prepared_card_epoch set number = number + 1");
        change("delete from prepared_card_cut");
    }

    /** Those of these things that have no card that counts, in their order. */
    @SuppressWarnings("unchecked") // It is a column of ids.
    List<UUID> missing(List<UUID> things, String edition) {
        return getEntityManager()
                .createNativeQuery("""
                        select t.id
                        from unnest(cast(?1 as uuid[])) with ordinality t (id, place)
                        where not exists (
                          select from prepared_card c
                          where c.thing_id = t.id and c.edition = ?2 and c.epoch = (select number from prepared_card_epoch))
                        order by t.place""", UUID.class)
                .setParameter(1, things.toArray(UUID[]::new))
                .setParameter(2, edition)
                .getResultList();
    }

    /** Keeps them in the place of those that are there of the same things. */
    void replace(Collection<CardMaker.Made> cards, String edition) {
        var epoch = (long) getEntityManager()
                .createNativeQuery("select number from prepared_card_epoch")
                .getSingleResult();
        delete(
                "id.thingId in ?1 and id.edition = ?2",
                cards.stream().map(CardMaker.Made::thing).toList(),
                edition);
        persist(cards.stream()
                .map(made -> new PreparedCard(new PreparedCard.Key(made.thing(), edition), epoch, made.card())));
        flush();
    }

    /** This program is still at work. */
    void tellOf(String edition) {
        change("""
                insert into prepared_card_edition (name, seen_at) values (?1, now())
                on conflict (name) do update set seen_at = excluded.seen_at""", edition);
    }

    /** Takes away some of what will never be read again: of epochs before, and of programs that have not been at work for a day. */
    void clear(String edition) {
        onlyByIndexes();
        change("""
                delete from prepared_card
                where (thing_id, edition) in (
                  select thing_id, edition
                  from prepared_card
                  where edition = ?1 and epoch < (select number from prepared_card_epoch)
                  union all
                  select c.thing_id, c.edition
                  from prepared_card_edition e
                  join prepared_card c on c.edition = e.name
                  where e.seen_at < now() - interval '1 day'
                  limit ?2)""", edition, LEFTOVERS_AT_ONCE);
        change("""
                delete from prepared_card_edition e
                where seen_at < now() - interval '1 day' and not exists (select from prepared_card c where c.edition = e.name)""");
    }

    /** However many there are: what is found by an index is read no further than needed, and the planner guesses that all of it is. */
    private void onlyByIndexes() {
        change("set local enable_seqscan = off");
    }

    private void change(String sql, Object... values) {
        var query = getEntityManager().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    /**
     * What was taken away.
     *
     * @param own those of this program
     */
    record Swept(List<UUID> own, boolean isMore) {
        private static final Swept NOTHING = new Swept(List.of(), false);
    }
}
