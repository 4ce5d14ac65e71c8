package org.marquee.kernel.prepared;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Prepared;
import org.marquee.kernel.sql.Reader;

/** Where answers lie that were made before anybody asked. Reading never writes. */
@Singleton
public class Shelf {
    private final Reader reader;
    private final Edition edition;
    private final Wanted wanted;

    Shelf(Reader reader, Edition edition, Wanted wanted) {
        this.reader = reader;
        this.edition = edition;
        this.wanted = wanted;
    }

    /**
     * What there is for a path, found in one statement. If it is not there yet, it will be soon.
     *
     * @param path before the slug
     * @param exists the condition under which there is a thing with a slug, one parameter; looked at only if there is no answer
     */
    public Found find(String path, String slug, String exists) {
        var sql = """
                select p.document, p.hash, array_to_string(p.keys, ' '), p.surrogate_key,
                  cast(extract(epoch from p.last_change) * 1000 as bigint), p.path is not null or %s
                from (values (1)) one
                left join published_answer p on p.path = ? and p.edition = ?""".formatted(exists);
        var row = reader.columns(sql, slug, path + slug, edition.name()).orElseThrow();
        if (row[0] != null) {
            return new Found(answer(row), true);
        }
        boolean isThere = (boolean) row[5];
        if (isThere) {
            wanted.add(path + slug);
        }
        return new Found(null, isThere);
    }

    private static Prepared answer(Object[] row) {
        var lastChange = row[4] == null ? null : Instant.ofEpochMilli((long) row[4]);
        return new Prepared((byte[]) row[0], (String) row[1], (String) row[2], (String) row[3], lastChange);
    }

    /**
     * What was found.
     *
     * @param isThere whether there is such a thing, for which an answer can be made
     */
    public record Found(@Nullable Prepared answer, boolean isThere) {}
}
