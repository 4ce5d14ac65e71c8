package org.marquee.kernel.prepared;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.PreparedItem;
import org.marquee.kernel.sql.Beside;
import org.marquee.kernel.sql.Source;

/** Where the cards lie that were made before anybody asked. Reading never writes; what is not there yet will be soon. */
@Singleton
public class Cards {
    private final Edition edition;
    private final MissingCards missing;

    Cards(Edition edition, MissingCards missing) {
        this.edition = edition;
        this.missing = missing;
    }

    /**
     * Those of the rows of a list.
     *
     * @param id the SQL expression that gives the id of the thing in a row {@code r}; null where that has no card
     * @param item is made of the rest of the row, if there is any, and of a card
     */
    public <L, T> Beside<L, PreparedItem, T> of(String id, BiFunction<@Nullable L, @Nullable PreparedItem, T> item) {
        return new OfRows<>(id, item);
    }

    private final class OfRows<L, T> implements Beside<L, PreparedItem, T> {
        private final String id;
        private final BiFunction<@Nullable L, @Nullable PreparedItem, T> item;

        OfRows(String id, BiFunction<@Nullable L, @Nullable PreparedItem, T> item) {
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
        public PreparedItem part(byte[] content, String keys, @Nullable Instant lastChange) {
            return new PreparedItem(content, List.of(keys.split(" ")), lastChange);
        }

        @Override
        public Map<UUID, PreparedItem> make(List<UUID> things) {
            return missing.make(things);
        }

        @Override
        public T item(@Nullable L rest, @Nullable PreparedItem card) {
            return item.apply(rest, card);
        }
    }
}
