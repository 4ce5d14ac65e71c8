package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** What a transaction has read, as it was then; unless it has locked it, somebody else may have changed it since. */
@Singleton
public class ReadThings {
    private final EntityManager database;

    ReadThings(EntityManager database) {
        this.database = database;
    }

    /** Writes what is changed, and reads all anew that is asked for from now on. */
    public void forget() {
        database.flush();
        database.clear();
    }
}
