package org.marquee.account;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;

/** Records what a request is not to wait for: its time would tell what its answer does not, or its thread must not wait. */
@Singleton
class LaterChanges {
    private final ChangeLog changes;

    LaterChanges(ChangeLog changes) {
        this.changes = changes;
    }

    void record(Change change) {
        run(() -> QuarkusTransaction.requiringNew().run(() -> changes.record(change)));
    }

    void run(Runnable record) {
        Infrastructure.getDefaultExecutor().execute(() -> {
            try {
                record.run();
            } catch (RuntimeException e) {
                Log.errorf("A change was not recorded: %s", e.getMessage());
            }
        });
    }
}
