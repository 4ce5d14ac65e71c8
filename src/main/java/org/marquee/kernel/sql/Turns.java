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

    /**
     * Who holds a turn is at work, and not for long: waiting for it is worth more patience than waiting for a row, which
     * somebody may have forgotten about.
     */
    private static final String BE_PATIENT = "select set_config('lock_timeout', '4s', true)";

    private static final String BE_AS_BEFORE = "select set_config('lock_timeout', ?, true)";

    private static final String TAKE_ONE = "select cast(pg_advisory_xact_lock(7412, hashtext(?)) as text)";

    private final Reader reader;

    Turns(Reader reader) {
        this.reader = reader;
    }

    /** Waits for those who change any of the same things, and keeps the turn until the end of the transaction. */
    public void take(Collection<UUID> things) {
        if (!things.isEmpty()) {
            patiently(TAKE, things.stream().map(UUID::toString).toArray(String[]::new));
        }
    }

    /** Waits for whoever does the same, and keeps the turn until the end of the transaction. */
    public void take(String name) {
        patiently(TAKE_ONE, name);
    }

    private void patiently(String take, Object names) {
        var before = reader.text("select current_setting('lock_timeout')").orElseThrow();
        reader.text(BE_PATIENT);
        reader.text(take, names);
        reader.text(BE_AS_BEFORE, before);
    }
}
