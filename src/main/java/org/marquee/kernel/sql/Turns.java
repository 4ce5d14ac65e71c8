package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** Lets those who change several things at once take turns, so that none holds what another waits for, and the other way round. */
@Singleton
public class Turns {
    /** Apart from other advisory locks. Sorted by the database, or two could lock the same in different orders. */
    private static final String TAKE = """
            select cast(count(pg_advisory_xact_lock(7411, number)) as text)
            from (select distinct hashtext(id) as number from unnest(?) id order by number offset 0) sorted""";

    private final Reader reader;

    Turns(Reader reader) {
        this.reader = reader;
    }

    /** Waits for those who change any of the same things, and keeps the turn until the end of the transaction. */
    public void take(Collection<UUID> things) {
        if (!things.isEmpty()) {
            reader.text(TAKE, (Object) things.stream().map(UUID::toString).toArray(String[]::new));
        }
    }
}
