package org.marquee.demo;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Instant;

/** Remembers that the sample content was loaded, so that it does not come back after somebody has thrown it away. */
@ApplicationScoped
class DemoLoads implements PanacheRepositoryBase<DemoLoad, Instant> {
    /** Whether nobody has written anything yet, and no other instance is about to: of several that start at once, one does. */
    boolean isDatabaseUntouched() {
        var session = getEntityManager();
        return (Boolean) session.createNativeQuery("""
                        select pg_try_advisory_xact_lock(hashtext('marquee demo'))
                          and not exists (select from demo_content)
                          and not exists (select from review)
                          and not exists (select from film)""", Boolean.class).getSingleResult();
    }

    /** Writes what has been said so far, and from here on only when told: a look before each of many finds costs minutes. */
    void write() {
        getEntityManager().setFlushMode(FlushModeType.COMMIT);
        flush();
    }
}
