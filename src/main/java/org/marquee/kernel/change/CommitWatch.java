package org.marquee.kernel.change;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;

/** Tells of the changes of a transaction when it is over, once for all of them. */
@Singleton
class CommitWatch {
    private static final String KEYS = CommitWatch.class.getName();

    private final TransactionSynchronizationRegistry current;
    private final Event<Committed> committed;

    CommitWatch(TransactionSynchronizationRegistry current, Event<Committed> committed) {
        this.current = current;
        this.committed = committed;
    }

    void note(Change change) {
        var keys = keysOfTransaction();
        keys.addAll(change.surrogateKeys);
        if (change.action == Action.RESTORED) {
            // What shows it again only the database knows, and tells everybody; nobody here is to wait for that.
            keys.add(Committed.ALL);
        }
    }

    @SuppressWarnings("unchecked") // Nobody else puts anything there.
    private Set<String> keysOfTransaction() {
        var keys = (Set<String>) current.getResource(KEYS);
        if (keys == null) {
            keys = new HashSet<>();
            current.putResource(KEYS, keys);
            current.registerInterposedSynchronization(new AtTheEnd(keys));
        }
        return keys;
    }

    private final class AtTheEnd implements Synchronization {
        private final Set<String> keys;

        AtTheEnd(Set<String> keys) {
            this.keys = keys;
        }

        @Override
        public void beforeCompletion() {}

        /** Whatever the outcome: a commit whose answer is lost may have happened. */
        @Override
        public void afterCompletion(int status) {
            if (!keys.isEmpty()) {
                committed.fire(new Committed(keys));
            }
        }
    }
}
