package org.marquee.kernel.prepared;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Prepared;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.text.Slug;

/** Where answers lie that were made before anybody asked. Reading never writes. */
@Singleton
class Shelf {
    private final Reader reader;
    private final Edition edition;
    private final Wanted wanted;
    private final List<Place> places;

    Shelf(Reader reader, Edition edition, Wanted wanted, @All List<Maker> makers) {
        this.reader = reader;
        this.edition = edition;
        this.wanted = wanted;
        this.places = makers.stream()
                .map(maker -> new Place(maker.path(), statements(maker.exists())))
                .toList();
    }

    /** Whether something could lie here under a path. */
    boolean holds(String path) {
        return places.stream()
                .anyMatch(place -> path.startsWith(place.path) && Slug.isValid(path.substring(place.path.length())));
    }

    /** What there is for a path, found in one statement. If it is not there yet, it will be soon. */
    Found find(String path, Part part) {
        var place = places.stream()
                .filter(each -> path.startsWith(each.path))
                .findFirst()
                .orElseThrow();
        var slug = path.substring(place.path.length());
        var row = reader.columns(String.valueOf(place.statements.get(part)), slug, path, edition.name())
                .orElseThrow();
        if (row[2] != null) {
            return new Found(answer(row), true);
        }
        boolean isThere = (boolean) row[6];
        if (isThere) {
            wanted.answers.add(path);
        }
        return new Found(null, isThere);
    }

    private static Map<Part, String> statements(String exists) {
        var statements = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            // Whether there is such a thing is looked at only if there is no answer.
            statements.put(part, """
                    select %s, p.hash, %s, p.surrogate_key,
                      cast(floor(extract(epoch from p.last_change) * 1000) as bigint), p.path is not null or %s
                    from (values (1)) one
                    left join published_answer p on p.path = ? and p.edition = ?""".formatted(part.columns, part.keys, exists));
        }
        return statements;
    }

    private static Prepared answer(Object[] row) {
        var lastChange = row[5] == null ? null : Instant.ofEpochMilli((long) row[5]);
        return new Prepared(
                (byte[]) row[0], (byte[]) row[1], (String) row[2], (String) row[3], (String) row[4], lastChange);
    }

    /** What of an answer is needed. */
    enum Part {
        PLAIN("p.content, cast(null as bytea)", "cast(null as text)"),
        /** Where that is worth it. */
        COMPRESSED("case when p.gzip is null then p.content end, p.gzip", "cast(null as text)"),
        /** Also what only those need who keep it. */
        ALL("p.content, p.gzip", "array_to_string(p.keys, ' ')");

        private final String columns;
        private final String keys;

        Part(String columns, String keys) {
            this.columns = columns;
            this.keys = keys;
        }
    }

    /**
     * What was found.
     *
     * @param isThere whether there is such a thing, for which an answer can be made
     */
    record Found(@Nullable Prepared answer, boolean isThere) {}

    private record Place(String path, Map<Part, String> statements) {}
}
