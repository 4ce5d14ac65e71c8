package org.marquee.kernel.prepared;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Cacheable;
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
     * @param item makes an item of the list of a card, whichever it is
     */
    public <L extends Cacheable, T> Beside<L, T> of(String id, Function<Cacheable, T> item) {
        return new OfRows<>(id, item);
    }

    private final class OfRows<L extends Cacheable, T> implements Beside<L, T> {
        private final String id;
        private final Function<Cacheable, T> item;

        OfRows(String id, Function<Cacheable, T> item) {
            this.id = id;
            this.item = item;
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
        public T ready(byte[] content, String keys, @Nullable Instant lastChange) {
            return item.apply(new PreparedItem(content, List.of(keys.split(" ")), lastChange));
        }

        @Override
        public T live(L card, UUID thing) {
            wanted.cards.add(thing);
            return item.apply(card);
        }
    }
}
