package org.marquee.kernel.prepared;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The answers that are kept, and the changes that take them away. */
@ApplicationScoped
class PreparedAnswers implements PanacheRepositoryBase<PreparedAnswer, PreparedAnswer.Key> {
    /** Any number that no other advisory lock here has. */
    private static final long TURN = 0x4d61727175656532L;

    private static final int CUTS_AT_ONCE = 1_000;

    /** More answers than these are not taken away one by one. */
    private static final int MOST_AT_ONCE = 2_000;

    private static final int LEFTOVERS_AT_ONCE = 500;

    /** Among the keys of a change: any answer may differ now. */
    private static final String ALL = "*";

    /**
     * Whether nobody else is at work, until the end of the transaction. What is written in one turn was read in it: a change that
     * was not seen then leaves its keys behind when it commits, and they are still there for the turn after.
     */
    boolean takeTurn() {
        return (boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(" + TURN + ")")
                .getSingleResult();
    }

    /**
     * Takes away what has changed.
     *
     * @return whether there may be more
     */
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    boolean sweep() {
        List<Object[]> cuts = getEntityManager()
                .createNativeQuery("select id, key from prepared_cut order by id limit " + CUTS_AT_ONCE)
                .getResultList();
        if (cuts.isEmpty()) {
            return false;
        }
        var keys = cuts.stream().map(cut -> (String) cut[1]).distinct().toArray(String[]::new);
        if (List.of(keys).contains(ALL) || countOf(keys) > MOST_AT_ONCE) {
            beginEpoch();
            return false;
        }
        change("delete from prepared_answer where keys && cast(?1 as text[])", (Object) keys);
        // Exactly these: others may have come meanwhile, whose answers are still there.
        change("delete from prepared_cut where id = any(?1)", (Object)
                cuts.stream().map(cut -> (Long) cut[0]).toArray(Long[]::new));
        return cuts.size() == CUTS_AT_ONCE;
    }

    /** How many answers there are at least; many are as good as all. */
    private long countOf(String[] keys) {
        onlyByIndexes();
        return (long) getEntityManager()
                .createNativeQuery("""
                        select count(*)
                        from (select from prepared_answer where keys && cast(?1 as text[]) limit ?2) a""")
                .setParameter(1, keys)
                .setParameter(2, MOST_AT_ONCE + 1)
                .getSingleResult();
    }

    /** No answer that there is counts any more; none is made until the end of this turn, so that no change has to wait longer. */
    private void beginEpoch() {
        change("update prepared_epoch set number = number + 1");
        change("delete from prepared_cut");
    }

    /** Keeps them in the place of those that are there under the same paths. */
    void replace(Collection<Maker.Made> answers, String path, String edition) {
        var epoch = (long) getEntityManager()
                .createNativeQuery("select number from prepared_epoch")
                .getSingleResult();
        delete(
                "id.path in ?1 and id.edition = ?2",
                answers.stream().map(one -> path + one.slug()).toList(),
                edition);
        persist(answers.stream()
                .map(one -> new PreparedAnswer(
                        new PreparedAnswer.Key(path + one.slug(), edition), epoch, one.answer(), one.validUntil())));
        flush();
    }

    /** This program is still at work. */
    void tellOf(String edition) {
        change("""
                insert into prepared_edition (name, seen_at) values (?1, now())
                on conflict (name) do update set seen_at = excluded.seen_at""", edition);
    }

    /** Takes away some of what will never be read again: of epochs before, and of programs that have not been at work for a day. */
    void clear(String edition) {
        onlyByIndexes();
        change("""
                delete from prepared_answer
                where (path, edition) in (
                  select path, edition
                  from prepared_answer
                  where edition = ?1 and epoch < (select number from prepared_epoch)
                  union all
                  select a.path, a.edition
                  from prepared_edition e
                  join prepared_answer a on a.edition = e.name
                  where e.seen_at < now() - interval '1 day'
                  limit ?2)""", edition, LEFTOVERS_AT_ONCE);
        change("""
                delete from prepared_edition e
                where seen_at < now() - interval '1 day' and not exists (select from prepared_answer a where a.edition = e.name)""");
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
}
