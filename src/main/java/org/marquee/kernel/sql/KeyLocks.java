package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps what is about to be referred to from being thrown away. Everything else may be done to it meanwhile: somebody who saves
 * a review does not wait for somebody who renames its tag, nor can the two of them, doing several such things, lock one
 * another out. JPA has no such lock.
 */
@Singleton
public class KeyLocks {
    private final EntityManager entities;
    private final Reader reader;

    KeyLocks(EntityManager entities, Reader reader) {
        this.entities = entities;
        this.reader = reader;
    }

    /**
     * Those that are not in the trash; none of them goes there before the transaction ends. They are locked in the order of their
     * ids, so that two who lock the same never wait for one another.
     *
     * @param condition on the columns of their table, with named parameters
     */
    @SuppressWarnings("unchecked") // What comes back is of the type that is asked for.
    public <T> List<T> share(Class<T> type, String condition, Map<String, ?> parameters) {
        var query = entities.createNativeQuery(
                "select * from %s where %s and trashed_at is null order by id for key share"
                        .formatted(table(type), condition),
                type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Waits until nobody is about to refer to it any more. Who wants to from now on waits for the end of the transaction. */
    public void take(Class<?> type, UUID id) {
        reader.text("select cast(id as text) from %s where id = ? for update".formatted(table(type)), id);
    }

    private static String table(Class<?> type) {
        var named = type.getAnnotation(Table.class);
        return named == null ? type.getSimpleName().toLowerCase(Locale.ROOT) : named.name();
    }
}
