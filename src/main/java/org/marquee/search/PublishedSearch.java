package org.marquee.search;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.List;
import org.marquee.kernel.http.PreparedItem;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.prepared.Cards;
import org.marquee.kernel.sql.Beside;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.sql.Source;

/** Finds what readers may see. */
@Singleton
class PublishedSearch {
    private static final Order BEST = Order.by(
            "-relevance",
            new Order.Key("r.score", "int"),
            new Order.Key("r.recency", "timestamptz"),
            new Order.Key("r.id", "uuid"));

    private static final Source ROWS = Source.of("(");
    private static final Source OF_THAT_NAME = Source.of(") r");
    private static final Source TOGETHER = Source.of("with published_hits as materialized (");
    private static final Source COUNTED = Source.of(")\n" + Facets.DOCUMENT);

    /** Of the words of texts, those whose stem was looked for. */
    private static final String MEANT = """
            select coalesce(json_agg(w), '[]') from unnest(?) w
            where exists (
              select from unnest(search_configurations()) c
              where to_tsvector(c::regconfig, search_spaced(w)) @@ ?::tsquery)""";

    private final Lists lists;
    private final Reader reader;
    private final Beside<Found, PreparedItem, Found> cards;

    PublishedSearch(Lists lists, Reader reader, Cards cards) {
        this.lists = lists;
        this.reader = reader;
        this.cards = cards.of(
                "case r.kind when 'review' then r.key end",
                (found, card) -> requireNonNull(found).with(card));
    }

    /** With the prepared cards of reviews. */
    Page<Found> page(SearchFilter filter, PageQuery query) {
        return lists.page(
                Found.class, Found.DOCUMENT_BESIDE_CARD, from(filter, query), new Conditions(), BEST, query, cards);
    }

    /** As objects, of which only some members may be wanted. */
    Page<Found> livePage(SearchFilter filter, PageQuery query) {
        return lists.page(Found.class, Found.DOCUMENT, from(filter, query), new Conditions(), BEST, query);
    }

    private static Source from(SearchFilter filter, PageQuery query) {
        var whole = rowsOf(PublishedHits.of(filter));
        var isFirst = query.cursor() == null && query.offset() == 0;
        return isFirst ? whole.readFrom(rowsOf(PublishedHits.beginning(filter, query))) : whole;
    }

    private static Source rowsOf(Source hits) {
        return Source.joined(ROWS, hits, OF_THAT_NAME);
    }

    Facets facets(SearchFilter filter) {
        var counted = Source.joined(TOGETHER, PublishedHits.of(filter), COUNTED);
        return reader.first(Facets.class, counted.text(), counted.values().toArray())
                .orElseThrow();
    }

    /**
     * Which of these words mean what was looked for, by their stems.
     *
     * @param parts as {@link Found} has them
     */
    List<String> meant(List<String> words, String parts) {
        return words.isEmpty()
                ? List.of()
                : List.of(reader.first(String[].class, MEANT, words.toArray(String[]::new), parts)
                        .orElseThrow());
    }
}
