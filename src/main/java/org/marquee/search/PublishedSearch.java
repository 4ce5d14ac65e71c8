package org.marquee.search;

import jakarta.inject.Singleton;
import java.util.List;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
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
            new Order.Key("h.score", "int"),
            new Order.Key("h.recency", "timestamptz"),
            new Order.Key("h.id", "uuid"));

    private static final Source ROWS = Source.of("(");
    private static final Source OF_THAT_NAME = Source.of(") h");
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

    PublishedSearch(Lists lists, Reader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    Page<Found> page(SearchFilter filter, PageQuery query) {
        var whole = PublishedHits.of(filter);
        var isFirst = query.cursor() == null && query.offset() == 0;
        var read = isFirst ? PublishedHits.beginning(filter, query) : whole;
        return lists.page(
                Found.class, Found.DOCUMENT, rowsOf(whole).readFrom(rowsOf(read)), new Conditions(), BEST, query);
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
