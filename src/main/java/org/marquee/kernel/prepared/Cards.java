package org.marquee.kernel.prepared;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.PreparedItem;
import org.marquee.kernel.sql.Beside;
import org.marquee.kernel.sql.Source;

/** Where the cards lie that were made before anybody asked. Reading never writes; what is not there yet will be soon. */
@Singleton
public class Cards {
    private final Edition edition;
    private final Wanted wanted;

    Cards(Edition edition, Wanted wanted) {
        this.edition = edition;
        this.wanted = wanted;
    }

    /**
     * Those of the rows of a list.
     *
     * @param id the SQL expression that gives the id of the thing in a row {@code r}
     * @param live makes an item of what had to be made now
     * @param ready makes an item of a card and of the rest of the row, if there is any
     */
    public <L, T> Beside<L, T> of(String id, Function<L, T> live, BiFunction<@Nullable L, PreparedItem, T> ready) {
        return new OfRows<>(id, live, ready);
    }

    private final class OfRows<L, T> implements Beside<L, T> {
        private final String id;
        private final Function<L, T> live;
        private final BiFunction<@Nullable L, PreparedItem, T> ready;

        OfRows(String id, Function<L, T> live, BiFunction<@Nullable L, PreparedItem, T> ready) {
            this.id = id;
            this.live = live;
            this.ready = ready;
        }

        @Override
        public Source rows() {
            return Source.of("published_card p where p.thing_id = " + id + " and p.edition = ?", edition.name());
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public T ready(@Nullable L rest, byte[] content, String keys, @Nullable Instant lastChange) {
            return ready.apply(rest, new PreparedItem(content, List.of(keys.split(" ")), lastChange));
        }

        @Override
        public T live(L item, @Nullable UUID thing) {
            if (thing != null) {
                wanted.cards.add(thing);
            }
            return live.apply(item);
        }
    }
}
