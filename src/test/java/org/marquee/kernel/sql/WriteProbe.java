package org.marquee.kernel.sql;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Runs any statement in the transaction of a request; there in tests only. */
@Path("/tests/writes")
@PermitAll
@Transactional
class WriteProbe {
    private final EntityManager database;

    WriteProbe(EntityManager database) {
        this.database = database;
    }

    @POST
    @Consumes("text/plain")
    @Operation(hidden = true)
    public void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }
}
