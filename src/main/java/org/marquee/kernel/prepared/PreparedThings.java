package org.marquee.kernel.prepared;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;

/** What is kept of one kind, and the changes that take it away: in tables of its own, so that one kind never waits for another. */
abstract class PreparedThings<T, K> implements PanacheRepositoryBase<T, K> {
    private static final int CUTS_AT_ONCE = 1_000;

    private static final int THINGS_AT_ONCE = 2_000;

    private static final int LEFTOVERS_AT_ONCE = 500;

    /** Among the keys of a change: anything may differ now. */
    private static final String ALL = "*";

    private final Tables tables;

    PreparedThings(Tables tables) {
        this.tables = tables;
    }

    /**
     * Whether nobody else is at work, until the end of the transaction. What is written in one turn was read in it: a change that
     * was not seen then leaves its keys behind when it commits, and they are still there for the turn after.
     */
    boolean takeTurn() {
        return (boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(" + tables.turn + ")")
                .getSingleResult();
    }

    /**
     * Takes away some of what has changed. A cut goes when nothing is left that it takes away. Those with numbers below zero cut
     * nothing and stay: PostgreSQL must not take the table for empty.
     */
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    Swept sweepSome() {
        List<Object[]> cuts = getEntityManager()
                .createNativeQuery(
                        tables.in("select id, key from {cuts} where id > 0 order by id limit " + CUTS_AT_ONCE))
                .getResultList();
        if (cuts.isEmpty()) {
            return Swept.NOTHING;
        }
        var keys = cuts.stream().map(cut -> (String) cut[1]).distinct().toArray(String[]::new);
        onlyByIndexes();
        if (List.of(keys).contains(ALL) || countOf(keys) > tables.most) {
            beginEpoch();
            return Swept.NOTHING;
        }
        var gone = takeAway(keys);
        if (gone.size() < THINGS_AT_ONCE) {
            // Exactly these: others may have come meanwhile, whose things are still there.
            change("delete from {cuts} where id = any(?1)", (Object)
                    cuts.stream().map(cut -> (Long) cut[0]).toArray(Long[]::new));
        }
        return new Swept(gone, gone.size() == THINGS_AT_ONCE || cuts.size() == CUTS_AT_ONCE);
    }

    /** How many there are at least; many are as good as all. */
    private long countOf(String[] keys) {
        return (long) getEntityManager()
                .createNativeQuery(tables.in("""
                        select count(*)
                        from (select from {things} where keys && cast(?1 as text[]) limit ?2) t"""))
                .setParameter(1, keys)
                .setParameter(2, tables.most + 1)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    private List<Object[]> takeAway(String[] keys) {
        return getEntityManager()
                .createNativeQuery(tables.in("""
                        with gone as (
                          delete from {things}
                          where ({id}, edition) in (
                            select {id}, edition from {things} where keys && cast(?1 as text[]) limit ?2)
                          returning {id}, edition)
                        select {id}, edition from gone"""))
                .setParameter(1, keys)
                .setParameter(2, THINGS_AT_ONCE)
                .getResultList();
    }

    /** Nothing that there is counts any more; nothing is made until the end of this turn, so that no change has to wait longer. */
    private void beginEpoch() {
        change("update {epoch} set number = number + 1");
        change("delete from {cuts} where id > 0");
    }

    /** What is made now belongs to it. */
    long epoch() {
        return (long) getEntityManager()
                .createNativeQuery(tables.in("select number from {epoch}"))
                .getSingleResult();
    }

    /** This program is still at work. */
    void tellOf(String edition) {
        change("""
                insert into {editions} (name, seen_at) values (?1, now())
                on conflict (name) do update set seen_at = excluded.seen_at""", edition);
    }

    /** Takes away some of what will never be read again: of epochs before, and of programs that have not been at work for a day. */
    void clear(String edition) {
        onlyByIndexes();
        change("""
                delete from {things}
                where ({id}, edition) in (
                  select {id}, edition
                  from {things}
                  where edition = ?1 and epoch < (select number from {epoch})
                  union all
                  select t.{id}, t.edition
                  from {editions} e
                  join {things} t on t.edition = e.name
                  where e.seen_at < now() - interval '1 day'
                  limit ?2)""", edition, LEFTOVERS_AT_ONCE);
        change("""
                delete from {editions} e
                where seen_at < now() - interval '1 day' and not exists (select from {things} t where t.edition = e.name)""");
    }

    /** However many there are: what is found by an index is read no further than needed, and the planner guesses that all of it is. */
    private void onlyByIndexes() {
        change("set local enable_seqscan = off");
    }

    private void change(String sql, Object... values) {
        var query = getEntityManager().createNativeQuery(tables.in(sql));
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    /**
     * Where one kind is kept.
     *
     * @param id the column that tells of what a row is; each edition has its own
     * @param prefix of the tables beside it
     * @param turn any number that no other advisory lock here has
     * @param most more than these are not taken away one by one
     */
    record Tables(String things, String id, String prefix, long turn, int most) {
        String in(String sql) {
            return sql.replace("{things}", things)
                    .replace("{id}", id)
                    .replace("{cuts}", prefix + "_cut")
                    .replace("{epoch}", prefix + "_epoch")
                    .replace("{editions}", prefix + "_edition");
        }
    }

    /**
     * What was taken away.
     *
     * @param gone of each, its id and its edition
     */
    record Swept(List<Object[]> gone, boolean isMore) {
        private static final Swept NOTHING = new Swept(List.of(), false);
    }
}
