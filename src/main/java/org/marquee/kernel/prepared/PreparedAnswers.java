package org.marquee.kernel.prepared;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The answers that are kept, and the changes that take them away. */
@ApplicationScoped
class PreparedAnswers implements PanacheRepositoryBase<PreparedAnswer, String> {
    /** Any number that no other advisory lock here has. */
    private static final long TURN = 0x4d61727175656532L;

    private static final int CUTS_AT_ONCE = 1_000;
    private static final int ANSWERS_AT_ONCE = 500;

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
        if (deleteOf(keys) == ANSWERS_AT_ONCE) {
            return true;
        }
        // Exactly these: others may have come meanwhile, whose answers are still there.
        getEntityManager()
                .createNativeQuery("delete from prepared_cut where id = any(?1)")
                .setParameter(1, cuts.stream().map(cut -> (Long) cut[0]).toArray(Long[]::new))
                .executeUpdate();
        return cuts.size() == CUTS_AT_ONCE;
    }

    private int deleteOf(String[] keys) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from prepared_answer
                        where path in (select path from prepared_answer where keys && cast(?1 as text[]) limit ?2)""")
                .setParameter(1, keys)
                .setParameter(2, ANSWERS_AT_ONCE)
                .executeUpdate();
    }

    /** Keeps them in the place of those that are there under the same paths. */
    void replace(Collection<PreparedAnswer> answers) {
        delete("path in ?1", answers.stream().map(answer -> answer.path).toList());
        persist(answers);
        flush();
    }
}
